import { isChosen } from "./is-chosen.ts";
import { dayOf } from "../command/day-of.ts";
import type { Occasion } from "../command/occasion.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { JsonObject } from "../json/json.ts";
import type { AnyCondition, Failure, Requirement } from "./requirement.ts";

/**
 * Whether the requirement is not in force here and now: an organisation has not chosen it, or the law in this edition is
 * not in force on the day on which the command happened.
 */
export function isOff(requirement: Requirement<JsonObject, Occasion>, occasion: Occasion): boolean {
  const { force, from, to } = requirement;
  if (force === "regulation") return !isChosen(requirement, occasion.regulation);
  if (force === "integrity" || (from === undefined && to === undefined)) return false;
  const day = dayOf(occasion, occasion.world);
  return (from !== undefined && day < from) || (to !== undefined && day > to);
}

const nothing: readonly Failure[] = [];

/** What fails of one requirement; empty when it is met. */
export function failuresOf(
  requirement: Requirement<JsonObject, Occasion>,
  context: JsonObject,
  occasion: Occasion,
): readonly Failure[] {
  const { choice } = requirement;
  const value = choice === undefined ? undefined : occasion.regulation.value(choice);
  let result: true | Failure | readonly Failure[];
  try {
    result = requirement.check(context, occasion, value);
  } catch (cause) {
    throw new NastavnikError("internal", `the check of requirement ${requirement.id} failed`, { cause });
  }
  if (result === true) return nothing;
  const failures = Array.isArray(result) ? (result as readonly Failure[]) : [result as Failure];
  for (const failure of failures as readonly (Partial<Failure> | undefined)[]) {
    if (failure?.text === undefined) {
      throw new NastavnikError(
        "internal",
        `the check of requirement ${requirement.id}: expected true or failures with a text, met ${JSON.stringify(failure)}`,
      );
    }
  }
  return failures;
}

/** `undefined` for what is switched off, wholly. */
function judge(condition: AnyCondition, context: JsonObject, occasion: Occasion): boolean | undefined {
  if (condition.kind === "requirement") {
    return isOff(condition, occasion) ? undefined : failuresOf(condition, context, occasion).length === 0;
  }
  // Of `any` one met part decides, of `all` and `none` the first that is unmet or met.
  const { kind } = condition;
  let isAsked = false;
  for (const part of condition.of) {
    const verdict = judge(part, context, occasion);
    if (verdict === undefined) continue;
    isAsked = true;
    if (verdict !== (kind === "all")) return kind === "any";
  }
  return isAsked ? kind !== "any" : undefined;
}

/**
 * Whether a condition is met: the guard of a transition. What is switched off is taken out of the combination that it
 * stands in: it is neither met nor unmet there, so that no choice of an organisation opens a way round what is left. A
 * combination of which nothing is left is off itself, and a guard that is off asks for nothing.
 */
export function isMet(condition: AnyCondition, context: JsonObject, occasion: Occasion): boolean {
  return judge(condition, context, occasion) ?? true;
}
