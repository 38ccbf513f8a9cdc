import type { Occasion } from "../command/occasion.ts";
import type { JsonObject } from "../json/json.ts";
import type { AnyCondition, Combination, Requirement } from "../requirement/requirement.ts";
import { requirementsIn } from "../requirement/requirements-in.ts";
import type { Report } from "./finding.ts";
import { isBlank } from "./is-blank.ts";

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A regulation's requirement names its choice, law the days of its edition, and nothing else does. */
function lintForce(requirement: Requirement<JsonObject, Occasion>, report: Report): void {
  const { id, force, choice, from, to } = requirement;
  if ((force === "regulation") !== (typeof choice === "string" && choice !== "")) {
    report("wrong-force", id, "expected the path of a choice for force regulation, and for no other");
  }
  if (force !== "regulation" && requirement.asks !== undefined) {
    report("wrong-force", id, "expected asks for force regulation, and for no other");
  }
  const days = [from, to].filter((each) => each !== undefined);
  if (days.length === 0) return;
  if (force !== "law" || !days.every((each) => day.test(each)) || (from ?? "") > (to ?? "9999")) {
    report("wrong-force", id, "expected days such as 2025-09-01, in order, for force law, and for no other");
  }
}

/** An organisation's choice that stands beside law as an alternative would be a way round it. */
function lintAlternatives(condition: Combination<JsonObject, Occasion>, report: Report): void {
  if (condition.kind !== "any") return;
  const within = requirementsIn(condition);
  const law = within.find(({ force }) => force === "law");
  const regulation = within.find(({ force }) => force === "regulation");
  if (law === undefined || regulation === undefined) return;
  report(
    "law-or-regulation",
    condition.id,
    `expected law and regulation apart, met law ${law.id} and regulation ${regulation.id} as alternatives`,
  );
}

/** Whether both are one requirement, asked at several places under different regulations. */
function isSameRequirement(a: AnyCondition, b: AnyCondition): boolean {
  return a.kind === "requirement" && b.kind === "requirement" && a.check === b.check && a.title === b.title;
}

/** What is wrong with the named conditions of a workflow, and with what they are made of. */
export function lintConditions(requirements: Readonly<Record<string, AnyCondition>>, report: Report): void {
  const byId = new Map<string, AnyCondition>();
  const lint = (condition: AnyCondition): void => {
    const { id } = condition;
    const known = byId.get(id);
    if (known === condition) return;
    if (known !== undefined && isSameRequirement(known, condition)) return;
    if (known !== undefined) {
      report(
        "duplicate-requirement",
        id,
        "expected one condition of this id, met two: a refusal could not tell them apart",
      );
    }
    byId.set(id, condition);
    if (isBlank(condition.title)) report("blank-text", id, "expected a title in Russian and English");
    if (condition.kind === "requirement") {
      // From plain JavaScript the clause may be missing altogether.
      const clause: unknown = condition.clause;
      if (typeof clause !== "string" || clause.trim() === "") {
        report("no-clause", id, "expected the document and clause of the requirement");
      }
      lintForce(condition, report);
      return;
    }
    if (condition.of.length === 0) report("empty-combination", id, "expected at least one part, met none");
    lintAlternatives(condition, report);
    for (const part of condition.of) lint(part);
  };
  for (const condition of Object.values(requirements)) lint(condition);
}
