import type { AnyStateNode } from "xstate";
import type { Workflow } from "../workflow/workflow.ts";
import type { Finding, Report } from "./finding.ts";
import { isBlank } from "./is-blank.ts";
import { lintCommands } from "./lint-commands.ts";
import { lintConditions } from "./lint-conditions.ts";
import { lintMachine } from "./lint-machine.ts";
import { statesOf } from "./states-of.ts";

function lintStates({ states }: Workflow, nodes: readonly AnyStateNode[], report: Report): void {
  const paths = new Set(nodes.map((node) => node.path.join(".")));
  for (const path of paths) {
    if (path !== "" && isBlank(states[path])) {
      report("blank-text", path, "expected a label of the state in Russian and English");
    }
  }
  for (const path of Object.keys(states)) {
    if (path === "" || !paths.has(path))
      report("unknown-state", path, "expected a state of the machine, met a label of none");
  }
}

/**
 * Everything about a workflow that the durable profile does not allow: charts that could not be stored, explained or
 * repeated, commands that lead nowhere, texts that a school could not read. An empty list means that it may run.
 */
export function lintWorkflow(workflow: Workflow): readonly Finding[] {
  const { machine, requirements, effects, roles, title } = workflow;
  const findings: Finding[] = [...lintMachine(machine, requirements, effects)];
  const report: Report = (code, place, message) => void findings.push({ code, place, message });
  const nodes = statesOf(machine.root);

  lintCommands(workflow, new Set(nodes.flatMap((node) => [...node.transitions.keys()])), report);
  lintConditions(requirements, report);
  lintStates(workflow, nodes, report);
  if (isBlank(title)) report("blank-text", workflow.id, "expected a title in Russian and English");
  for (const [role, label] of Object.entries(roles)) {
    if (isBlank(label)) report("blank-text", role, "expected a title in Russian and English");
  }
  for (const [effect, { label }] of Object.entries(effects)) {
    if (isBlank(label)) report("blank-text", effect, "expected a label in Russian and English");
  }
  return findings;
}
