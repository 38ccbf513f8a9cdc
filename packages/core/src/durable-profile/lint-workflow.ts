import type { AnyStateNode } from "xstate";
import type { Workflow } from "../workflow/workflow.ts";
import { type Finding, type Report, reportInto } from "./finding.ts";
import { isBlank } from "./is-blank.ts";
import { lintCommands } from "./lint-commands.ts";
import { lintConditions } from "./lint-conditions.ts";
import { initialActionsOf, lintMachine } from "./lint-machine.ts";
import { lintNames } from "./lint-names.ts";
import { lintShape } from "./lint-shape.ts";
import { lintUsage } from "./lint-usage.ts";
import { handledIn, statesOf } from "./states-of.ts";

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

/** Names of the guards and of the actions that a chart uses. */
export function usedIn(nodes: readonly AnyStateNode[]): {
  guards: ReadonlySet<string>;
  actions: ReadonlySet<string>;
} {
  const transitions = nodes.flatMap((node) => [...[...node.transitions.values()].flat(), ...(node.always ?? [])]);
  const actions = [
    ...nodes.flatMap((node) => [...node.entry, ...initialActionsOf(node), ...node.exit]),
    ...transitions.flatMap((transition) => transition.actions),
  ];
  const nameOf = (named: unknown): readonly string[] =>
    typeof named === "string"
      ? [named]
      : typeof named === "object" && named !== null && "type" in named
        ? [String(named.type)]
        : [];
  return {
    guards: new Set(transitions.flatMap(({ guard }) => nameOf(guard))),
    actions: new Set(actions.flatMap(nameOf)),
  };
}

/**
 * Everything about a workflow that the durable profile does not allow: charts that could not be stored, explained or
 * repeated, that are dead in part or never rest, commands that lead nowhere, texts that a school could not read. Where no
 * finding is an `error`, it may run; a `warning` tells what is likely to be a mistake. The workflow may come from plain
 * JavaScript and be of any shape: what is `malformed` is found first, and the rest only where nothing is.
 */
export function lintWorkflow(workflow: Workflow): readonly Finding[] {
  const findings: Finding[] = [];
  const report = reportInto(findings);
  lintShape(workflow, report);
  if (findings.length > 0) return findings;

  const { machine, requirements, effects, roles, title } = workflow;
  const nodes = statesOf(machine.root);
  const { guards, actions } = usedIn(nodes);
  lintNames(workflow, nodes, report);
  lintMachine(machine, requirements, effects, report);
  lintCommands(workflow, handledIn(nodes), report);
  lintConditions(requirements, report);
  lintUsage(workflow, guards, actions, report);
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
