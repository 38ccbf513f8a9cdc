import type { JsonObject } from "@nastavnik/core";
import { workflows } from "./small-school.ts";

/** Payloads by `workflow.command`; commands that are not named are given by nobody. */
export function only(
  named: Readonly<Record<string, readonly JsonObject[]>>,
): Readonly<Record<string, readonly JsonObject[]>> {
  const all = workflows.flatMap(({ id, commands }) => Object.keys(commands).map((type) => `${id}.${type}`));
  return Object.fromEntries(all.map((name) => [name, named[name] ?? []]));
}
