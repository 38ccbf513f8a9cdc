import type { AnyCondition } from "../requirement/requirement.ts";
import type { Report } from "./finding.ts";
import { isBlank } from "./is-blank.ts";

/** What is wrong with the named conditions of a workflow, and with what they are made of. */
export function lintConditions(requirements: Readonly<Record<string, AnyCondition>>, report: Report): void {
  const byId = new Map<string, AnyCondition>();
  const lint = (condition: AnyCondition): void => {
    const { id } = condition;
    const known = byId.get(id);
    if (known === condition) return;
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
      return;
    }
    if (condition.of.length === 0) report("empty-combination", id, "expected at least one part, met none");
    for (const part of condition.of) lint(part);
  };
  for (const condition of Object.values(requirements)) lint(condition);
}
