import type { Regulation } from "../regulation/regulation.ts";
import { titleUnder } from "../requirement/title-under.ts";
import { isChosen } from "../requirement/is-chosen.ts";
import type { AnyCondition, Combination } from "../requirement/requirement.ts";
import type { Occasion } from "../command/occasion.ts";
import type { JsonObject } from "../json/json.ts";

/** What a regulation makes of a condition: another one, or it asks for nothing, is always met, or never. */
export type ConditionLeft = AnyCondition | "off" | "met" | "unmet";

/** The part that decides a combination by itself: of `all` one that is never met, of the others one that always is. */
const deciding = { all: "unmet", any: "met", none: "met" } as const;

function combined(condition: Combination<JsonObject, Occasion>, parts: readonly ConditionLeft[]): ConditionLeft {
  const { kind } = condition;
  const on = parts.filter((part) => part !== "off");
  if (on.length === 0) return "off";
  const decides = deciding[kind];
  if (on.includes(decides)) return kind === "any" ? "met" : "unmet";
  const of = on.filter((part) => typeof part !== "string");
  if (of.length === 0) return kind === "any" ? "unmet" : "met";
  const isWhole = of.length === condition.of.length && of.every((part, index) => part === condition.of[index]);
  return isWhole ? condition : { ...condition, of };
}

/** Tells what a regulation leaves of a condition; the same object for the same condition. */
export function conditionsUnder(regulation: Regulation): (condition: AnyCondition) => ConditionLeft {
  const known = new Map<AnyCondition, ConditionLeft>();

  const reduced = (condition: AnyCondition): ConditionLeft => {
    if (condition.kind !== "requirement") return combined(condition, condition.of.map(under));
    const { force, choice } = condition;
    const isOfChoice = force === "regulation" && choice !== undefined;
    if (isOfChoice && !isChosen(condition, regulation)) return "off";
    const settled = condition.settled?.(regulation);
    if (settled !== undefined) return settled ? "met" : "unmet";
    if (!isOfChoice) return condition;
    return { ...condition, clause: regulation.clause(choice), title: titleUnder(condition, regulation) };
  };
  const under = (condition: AnyCondition): ConditionLeft => {
    const found = known.get(condition);
    if (found !== undefined) return found;
    const left = reduced(condition);
    known.set(condition, left);
    return left;
  };
  return under;
}
