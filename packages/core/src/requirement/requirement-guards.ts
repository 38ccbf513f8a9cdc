import type { Occasion } from "../command/occasion.ts";
import type { JsonObject } from "../json/json.ts";
import { isMet } from "./is-met.ts";
import type { AnyCondition } from "./requirement.ts";

/** Guards for `setup({ guards })` of XState: one for every named condition, under the same name. */
export function requirementGuards<Name extends string>(
  conditions: Readonly<Record<Name, unknown>>,
): Record<Name, (args: { context: JsonObject; event: never }) => boolean> {
  const guards = Object.entries<unknown>(conditions).map(([name, condition]) => [
    name,
    ({ context, event }: { context: JsonObject; event: Occasion }) => isMet(condition as AnyCondition, context, event),
  ]);
  return Object.fromEntries(guards) as Record<Name, (args: { context: JsonObject; event: never }) => boolean>;
}
