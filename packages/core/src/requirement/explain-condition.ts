import type { Occasion } from "../command/occasion.ts";
import type { ExplanationNode } from "../decision/explanation.ts";
import type { Reason } from "../decision/reason.ts";
import type { JsonObject } from "../json/json.ts";
import { clauseOf } from "./clause-of.ts";
import { failuresOf, isOff } from "./is-met.ts";
import type { AnyCondition, Combination, Requirement } from "./requirement.ts";

const nothing: readonly never[] = [];

function explainRequirement(
  requirement: Requirement<JsonObject, Occasion>,
  context: JsonObject,
  occasion: Occasion,
  isFilledIn: boolean,
): ExplanationNode {
  const { id, title, force } = requirement;
  const clause = clauseOf(requirement, occasion);
  const node = { kind: "requirement", id, title, clause, force, reasons: nothing, children: nothing } as const;
  if (isOff(requirement, occasion)) return { ...node, verdict: "off" };
  if (requirement.needs === "payload" && !isFilledIn) return { ...node, verdict: "unknown" };
  const failures = failuresOf(requirement, context, occasion);
  if (failures.length === 0) return { ...node, verdict: "met" };
  const reasons = failures.map((failure): Reason => ({
    code: id,
    text: failure.text,
    clause,
    force,
    ...(failure.subject === undefined ? {} : { subject: failure.subject }),
  }));
  return { ...node, verdict: "unmet", reasons };
}

/** Kleene's three-valued logic of the parts that are on; a combination of which no part is on is off. */
function verdictOf(kind: Combination["kind"], children: readonly ExplanationNode[]): ExplanationNode["verdict"] {
  const on = children.filter(({ verdict }) => verdict !== "off");
  if (on.length === 0) return "off";
  const isMet = on.some(({ verdict }) => verdict === "met");
  const isUnmet = on.some(({ verdict }) => verdict === "unmet");
  const isUnknown = on.some(({ verdict }) => verdict === "unknown");
  if (kind === "all") return isUnmet ? "unmet" : isUnknown ? "unknown" : "met";
  if (kind === "any") return isMet ? "met" : isUnknown ? "unknown" : "unmet";
  return isMet ? "unmet" : isUnknown ? "unknown" : "met";
}

/** The parts of an unmet `none` are met, so it has no failures below it to show: it is itself the reason. */
function reasonOfNone({ id, title }: Combination<JsonObject, Occasion>, children: readonly ExplanationNode[]): Reason {
  const found = children.filter((child) => child.verdict === "met");
  const source = found.find((child) => child.clause !== undefined);
  const ru = found.map((child) => `«${child.title.ru}»`).join(", ");
  const en = found.map((child) => `“${child.title.en}”`).join(", ");
  return {
    code: id,
    text: { ru: `Ожидалось: ${title.ru}. На деле: ${ru}`, en: `Expected: ${title.en}. Met: ${en}` },
    ...(source?.clause === undefined ? undefined : { clause: source.clause }),
    ...(source?.force === undefined ? undefined : { force: source.force }),
  };
}

/**
 * The verdict on a condition and on every part of it; unlike a guard it does not stop at the first unmet part.
 *
 * @param isFilledIn - false while the command's payload is not known yet: what depends on it is `unknown`
 */
export function explainCondition(
  condition: AnyCondition,
  context: JsonObject,
  occasion: Occasion,
  isFilledIn: boolean,
): ExplanationNode {
  if (condition.kind === "requirement") return explainRequirement(condition, context, occasion, isFilledIn);
  const { kind, id, title } = condition;
  const children = condition.of.map((part) => explainCondition(part, context, occasion, isFilledIn));
  const verdict = verdictOf(kind, children);
  const reasons = kind === "none" && verdict === "unmet" ? [reasonOfNone(condition, children)] : nothing;
  return { kind, id, title, verdict, reasons, children };
}

function leaves(node: ExplanationNode): readonly Reason[] {
  if (node.verdict !== "unmet" || node.isAside === true) return nothing;
  if (node.children.length === 0 || node.kind === "none") return node.reasons;
  return node.children.flatMap((child) => leaves(child));
}

/** Every unmet leaf of an explanation, in the order of the tree, each once; ways that are set aside have none. */
export function unmetReasons(node: ExplanationNode): readonly Reason[] {
  const seen = new Set<string>();
  return leaves(node).filter((reason) => {
    const key = `${reason.code}\u0000${reason.subject ?? ""}\u0000${reason.text.en}`;
    return !seen.has(key) && seen.add(key);
  });
}
