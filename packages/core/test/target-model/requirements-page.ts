import { type AnyCondition, requirementsIn, type Workflow } from "@nastavnik/core";
import { statesOf } from "@nastavnik/core/internals";
import { targetModel } from "@nastavnik/core/target-model";
import { requirementOf, type Specification, trialsOf } from "./spec.ts";
import { specifications } from "./specifications/index.ts";

/** Every state of a machine, the root first. */
function holds(condition: AnyCondition | undefined, requirement: string): boolean {
  return condition !== undefined && requirementsIn(condition).some(({ id }) => id === requirement);
}

/** What a requirement guards: commands, timers, and choices that the machine makes by itself. */
function guardedBy(
  { machine, requirements, creation, creationGuard }: Workflow,
  requirement: string,
): readonly string[] {
  const guarded = new Set<string>();
  if (creationGuard !== undefined && holds(requirements[creationGuard], requirement)) guarded.add(`\`${creation}\``);
  for (const state of statesOf(machine.root)) {
    for (const transition of [...[...state.transitions.values()].flat(), ...(state.always ?? [])]) {
      const { guard, eventType } = transition;
      if (typeof guard !== "string" || !holds(requirements[guard], requirement)) continue;
      const timer = /^xstate\.after\.([^.]+)\./.exec(eventType)?.[1];
      guarded.add(
        eventType === ""
          ? `the choice in «${state.path.join(".")}»`
          : timer === undefined
            ? `\`${eventType}\``
            : `the timer \`${timer}\``,
      );
    }
  }
  return [...guarded];
}

const forces = { law: "Law", regulation: "Regulation", integrity: "Integrity" };

function entry(workflow: Workflow, specification: Specification): string {
  const { id, title, clause, force, choice, from, selects } = requirementOf(specification);
  const { refusals, detours, acceptances } = trialsOf(specification);
  const tests = [...refusals, ...detours, ...acceptances].map(
    (trial) => `  - ${trial.title.slice(`${workflow.id} ${id} `.length)}`,
  );
  return [
    `### \`${id}\``,
    "",
    `${title.ru}. _${title.en}._`,
    "",
    `- ${forces[force]}: ${clause}${from === undefined ? "" : ` (from ${from})`}`,
    ...(choice === undefined ? [] : [`- Choice: \`${choice}\``]),
    `- ${selects === true ? "Selects a way of" : "Guards"} ${guardedBy(workflow, id).join(", ")}`,
    "- Tests:",
    ...tests,
  ].join("\n");
}

/** The page of the documentation that lists every requirement with its source, what it guards, and its tests. */
export function requirementsPage(): string {
  const chapters = targetModel.workflows.map((workflow) => {
    const own = specifications.filter((specification) => specification.workflow === workflow.id);
    const entries = own.map((specification) => entry(workflow, specification));
    return [`## ${workflow.title.en} (\`${workflow.id}\`)`, ...entries].join("\n\n");
  });
  const head = `# Requirements of the target model

Every requirement of the [target model](./target-model): what it says, the clause that it comes from, whether it is law, a choice of the organisation's regulation or integrity of the data, what it guards, and the tests that show it. This page is printed from the workflows and from the specifications that the tests run; a test fails when it is out of date.`;
  return `${[head, ...chapters].join("\n\n")}\n`;
}
