import type { Occasion } from "../command/occasion.ts";
import type { ExplanationNode } from "../decision/explanation.ts";
import type { JsonObject } from "../json/json.ts";
import { explainCondition } from "./explain-condition.ts";
import type { AnyCondition } from "./requirement.ts";

/** Whether a requirement that selects this way of a command is unmet: another way is meant. */
function isAnotherMeant(condition: AnyCondition, node: ExplanationNode): boolean {
  if (condition.kind === "requirement") return condition.selects === true && node.verdict === "unmet";
  if (condition.kind !== "all") return false;
  return condition.of.some((part, index) => {
    const child = node.children[index];
    return child !== undefined && isAnotherMeant(part, child);
  });
}

/**
 * Explains the several ways in which a command could be carried out, one of which must be open. Ways that the command
 * does not mean are set aside, unless it means none of them: then every way tells what it lacks.
 */
export function explainWays(
  ways: readonly AnyCondition[],
  context: JsonObject,
  occasion: Occasion,
  isFilledIn: boolean,
): ExplanationNode {
  const explained = ways.map((way) => {
    const node = explainCondition(way, context, occasion, isFilledIn);
    return { node, isAside: isAnotherMeant(way, node) };
  });
  const isAnyMeant = explained.some(({ isAside }) => !isAside);
  const children = explained.map(({ node, isAside }) => (isAside && isAnyMeant ? { ...node, isAside } : node));
  const [only] = children;
  if (children.length === 1 && only !== undefined) return only;
  const verdicts = new Set(children.map(({ verdict }) => verdict));
  return {
    kind: "any",
    id: "ways",
    title: { ru: "Хотя бы один из путей открыт", en: "At least one of the ways is open" },
    verdict: verdicts.has("met") || verdicts.has("off") ? "met" : verdicts.has("unknown") ? "unknown" : "unmet",
    reasons: [],
    children,
  };
}
