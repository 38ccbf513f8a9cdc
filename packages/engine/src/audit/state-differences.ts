import type { Instance, JsonObject } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import { type Difference, difference } from "./difference.ts";

const timersOf = ({ timers = [] }: Instance): readonly string[] =>
  timers.map(({ id, dueAt }) => `${id} ${dueAt.toString()}`);

const contextPaths = (made: JsonObject, stored: JsonObject): readonly string[] =>
  [...new Set([...Object.keys(made), ...Object.keys(stored)])]
    .filter((key) => canonicalJson(made[key] ?? null) !== canonicalJson(stored[key] ?? null))
    .map((key) => `context.${key}`);

/** In what a stored instance differs from what its facts make: paths and timers, never values. */
export function stateDifferences(made: Instance, stored: Instance): readonly Difference[] {
  const place = `${stored.workflow} ${stored.id}`;
  const instance = { workflow: stored.workflow, id: stored.id };
  const paths = [
    ...(["version", "definitionVersion", "status", "parent"] as const).filter((name) => made[name] !== stored[name]),
    ...(canonicalJson(made.value) === canonicalJson(stored.value) ? [] : ["value"]),
    ...(made.at?.epochNanoseconds === stored.at?.epochNanoseconds ? [] : ["at"]),
    ...contextPaths(made.context, stored.context),
  ];
  const [asked, met] = [timersOf(made), timersOf(stored)];
  const timers = [
    ...asked.filter((timer) => !met.includes(timer)).map((timer) => `− ${timer}`),
    ...met.filter((timer) => !asked.includes(timer)).map((timer) => `+ ${timer}`),
  ];
  return [
    ...(paths.length === 0 ? [] : [difference("instance-changed", [place, paths.join(", ")], { instance })]),
    ...(timers.length === 0 ? [] : [difference("timers-changed", [place, timers.join(", ")], { instance })]),
  ];
}
