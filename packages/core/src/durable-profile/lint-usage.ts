import type { AnyCondition } from "../requirement/requirement.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { Report } from "./finding.ts";

function partsOf(condition: AnyCondition): readonly AnyCondition[] {
  return condition.kind === "requirement" ? [condition] : [condition, ...condition.of.flatMap(partsOf)];
}

/**
 * What a workflow declares and nothing uses.
 *
 * @param guards - names of the guards in its chart
 * @param actions - names of the actions in its chart
 */
export function lintUsage(
  { requirements, creationGuard, effects }: Workflow,
  guards: ReadonlySet<string>,
  actions: ReadonlySet<string>,
  report: Report,
): void {
  const used = new Set<AnyCondition>();
  for (const [name, condition] of Object.entries(requirements)) {
    if (guards.has(name) || name === creationGuard) for (const part of partsOf(condition)) used.add(part);
  }
  for (const [name, condition] of Object.entries(requirements)) {
    if (!used.has(condition)) {
      report("unused-requirement", name, "expected a transition that it guards, met none", "warning");
    }
  }
  for (const name of Object.keys(effects)) {
    if (!actions.has(name)) report("unused-effect", name, "expected an action of this name, met none", "warning");
  }
}
