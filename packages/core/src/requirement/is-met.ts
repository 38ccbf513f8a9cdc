import type { Occasion } from "../command/occasion.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { JsonObject } from "../json/json.ts";
import type { AnyCondition, Failure, Requirement } from "./requirement.ts";

/** Whether an organisation has switched the requirement off; only one of force `policy` can be. */
export function isSwitchedOff(requirement: Requirement<JsonObject, Occasion>, occasion: Occasion): boolean {
  return (
    requirement.force === "policy" &&
    occasion.policies.off !== undefined &&
    occasion.policies.off.includes(requirement.id)
  );
}

const nothing: readonly Failure[] = [];

/** What fails of one requirement; empty when it is met. */
export function failuresOf(
  requirement: Requirement<JsonObject, Occasion>,
  context: JsonObject,
  occasion: Occasion,
): readonly Failure[] {
  const configured = requirement.force === "policy" ? occasion.policies.parameters?.[requirement.id] : undefined;
  let result: true | Failure | readonly Failure[];
  try {
    result = requirement.check(context, occasion, configured ?? requirement.parameter);
  } catch (cause) {
    throw new NastavnikError("internal", `the check of requirement ${requirement.id} failed`, { cause });
  }
  if (result === true) return nothing;
  return Array.isArray(result) ? (result as readonly Failure[]) : [result as Failure];
}

/** Whether a condition is met: the guard of a transition. */
export function isMet(condition: AnyCondition, context: JsonObject, occasion: Occasion): boolean {
  if (condition.kind === "requirement") {
    return isSwitchedOff(condition, occasion) || failuresOf(condition, context, occasion).length === 0;
  }
  // Of `any` one met part decides, of `all` and `none` the first that is unmet or met.
  const { kind } = condition;
  for (const part of condition.of) if (isMet(part, context, occasion) !== (kind === "all")) return kind === "any";
  return kind !== "any";
}
