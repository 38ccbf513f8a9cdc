import type { Text } from "../text/text.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { Finding } from "./finding.ts";
import { lintMachine } from "./lint-machine.ts";

type AnyNode = {
  readonly path: readonly string[];
  readonly on: object;
  readonly states: Readonly<Record<string, AnyNode>>;
  readonly transitions: ReadonlyMap<string, unknown>;
};

function nodesOf(node: AnyNode): readonly AnyNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => nodesOf(child))];
}

function isBlank(text: Text | undefined): boolean {
  return text === undefined || text.ru.trim() === "" || text.en.trim() === "";
}

/**
 * Everything about a workflow that the durable profile does not allow: charts that could not be stored, explained or
 * repeated, commands that lead nowhere, texts that a school could not read. An empty list means that it may run.
 */
export function lintWorkflow(workflow: Workflow): readonly Finding[] {
  const { machine, commands, requirements, effects, roles, states } = workflow;
  const findings: Finding[] = [...lintMachine(machine, requirements, effects)];
  const report = (code: string, place: string, message: string): void => void findings.push({ code, place, message });

  const nodes = nodesOf(machine.root as AnyNode);
  const handled = new Set(nodes.flatMap((node) => [...node.transitions.keys()]));
  for (const event of handled) {
    if (!event.startsWith("xstate.") && !Object.hasOwn(commands, event)) {
      report("unknown-command", event, "expected a declared command, met an event that has no declaration");
    }
  }
  for (const [type, command] of Object.entries(commands)) {
    if (type.startsWith("xstate.")) report("system-event", type, "expected a name that does not begin with xstate.");
    if (type !== workflow.creation && !handled.has(type))
      report("unused-command", type, "expected a transition for the command, met none");
    if (isBlank(command.label)) report("blank-text", type, "expected a label in Russian and English");
    if (command.roles.length === 0) report("no-role", type, "expected at least one role that may give the command");
    for (const role of command.roles) {
      if (!Object.hasOwn(roles, role)) report("unknown-role", type, `expected a declared role, met ${role}`);
    }
  }
  if (!Object.hasOwn(commands, workflow.creation)) {
    report("no-creation", workflow.creation, "expected the creating command among the commands");
  }
  if (workflow.creationGuard !== undefined && !Object.hasOwn(requirements, workflow.creationGuard)) {
    report("unknown-guard", workflow.creation, `expected a declared requirement, met ${workflow.creationGuard}`);
  }

  const checkCondition = (condition: AnyCondition): void => {
    if (isBlank(condition.title)) report("blank-text", condition.id, "expected a title in Russian and English");
    if (condition.kind === "requirement") {
      if (condition.clause.trim() === "")
        report("no-clause", condition.id, "expected the document and clause of the requirement");
    } else {
      if (condition.of.length === 0) report("empty-combination", condition.id, "expected at least one part");
      for (const part of condition.of) checkCondition(part);
    }
  };
  for (const condition of Object.values(requirements)) checkCondition(condition);
  for (const [role, title] of Object.entries(roles))
    if (isBlank(title)) report("blank-text", role, "expected a title in Russian and English");
  for (const node of nodes) {
    const path = node.path.join(".");
    if (path !== "" && isBlank(states[path]))
      report("blank-text", path, "expected a label of the state in Russian and English");
  }
  for (const path of Object.keys(states)) {
    if (!nodes.some((node) => node.path.join(".") === path))
      report("unknown-state", path, "expected a state of the machine");
  }
  return findings;
}
