import type { Regulation } from "../regulation/regulation.ts";
import { isChosen } from "../requirement/is-chosen.ts";
import type { AnyCondition } from "../requirement/requirement.ts";

/** Tells what a regulation leaves of a condition; the same object for the same condition, and nothing where it is off. */
export function conditionsUnder(regulation: Regulation): (condition: AnyCondition) => AnyCondition | undefined {
  const known = new Map<AnyCondition, AnyCondition | undefined>();

  const reduced = (condition: AnyCondition): AnyCondition | undefined => {
    if (condition.kind === "requirement") {
      const { force, choice } = condition;
      if (force !== "regulation" || choice === undefined) return condition;
      return isChosen(condition, regulation) ? { ...condition, clause: regulation.clause(choice) } : undefined;
    }
    const of = condition.of.flatMap((part) => under(part) ?? []);
    if (of.length === 0) return undefined;
    return of.length === condition.of.length && of.every((part, index) => part === condition.of[index])
      ? condition
      : { ...condition, of };
  };
  const under = (condition: AnyCondition): AnyCondition | undefined => {
    if (known.has(condition)) return known.get(condition);
    const left = reduced(condition);
    known.set(condition, left);
    return left;
  };
  return under;
}
