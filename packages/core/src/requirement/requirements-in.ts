import type { Occasion } from "../command/occasion.ts";
import type { JsonObject } from "../json/json.ts";
import type { AnyCondition, Requirement } from "./requirement.ts";

/** All requirements inside a condition, in order, each once. */
export function requirementsIn(condition: AnyCondition): readonly Requirement<JsonObject, Occasion>[] {
  if (condition.kind === "requirement") return [condition];
  return [...new Set(condition.of.flatMap((part) => requirementsIn(part)))];
}
