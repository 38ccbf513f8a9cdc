import type { StateValue } from "@nastavnik/core";

/** Paths of all active states, the outer ones among them: `working`, `working.meetings`, `working.meetings.regular`. */
export function statePaths(value: StateValue, above = ""): readonly string[] {
  const below = (name: string): string => (above === "" ? name : `${above}.${name}`);
  if (typeof value === "string") return value === "" ? [] : [below(value)];
  return Object.entries(value).flatMap(([name, inner]) => [below(name), ...statePaths(inner, below(name))]);
}
