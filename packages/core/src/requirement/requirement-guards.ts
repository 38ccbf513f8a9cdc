import type { Occasion } from "../command/occasion.ts";
import type { JsonObject } from "../json/json.ts";
import { isMet } from "./is-met.ts";
import type { AnyCondition } from "./requirement.ts";

/** A guard of an XState machine that answers whether a condition is met. */
export type RequirementGuard = (args: {
  readonly context: JsonObject;
  readonly event: { readonly type: string };
}) => boolean;

/**
 * Guards for `setup({ guards })` of XState: one for every named condition, under the same name. The events of the
 * machine must be occasions.
 */
export function requirementGuards<Name extends string>(
  conditions: Readonly<Record<Name, unknown>>,
): Record<Name, RequirementGuard> {
  const guards = Object.entries<unknown>(conditions).map(([name, condition]): [string, RequirementGuard] => [
    name,
    ({ context, event }) => isMet(condition as AnyCondition, context, event as Occasion),
  ]);
  return Object.fromEntries(guards) as Record<Name, RequirementGuard>;
}
