import { systemRole } from "../actor/actor.ts";
import type { Command } from "../command/command.ts";
import type { Instance } from "../instance/instance.ts";
import { unmetReasons } from "../requirement/explain-condition.ts";
import { explainWays } from "../requirement/explain-ways.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import { compiledOf } from "../workflow/define-workflow.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { World } from "../world/world.ts";
import type { Explanation, ExplanationNode } from "./explanation.ts";
import { roleRefusal, stateRefusal, systemEvent, unknownCommand } from "./kernel-reasons.ts";
import { occasionOf } from "./occasion-of.ts";
import type { Reason } from "./reason.ts";

const nothing: readonly never[] = [];

function leaf(kind: "role" | "state", id: string, ru: string, en: string, reason: Reason | undefined): ExplanationNode {
  return {
    kind,
    id,
    title: { ru, en },
    verdict: reason === undefined ? "met" : "unmet",
    reasons: reason === undefined ? nothing : [reason],
    children: nothing,
  };
}

function guardsFor(workflow: Workflow, instance: Instance, type: string): readonly (AnyCondition | undefined)[] {
  const { machine, creationGuard } = compiledOf(workflow);
  if (instance.status === "absent") return [creationGuard];
  return machine.candidates(instance.value, type).map((candidate) => candidate.guard);
}

/**
 * Why a command would be carried out or refused: role, state and every requirement with its verdict. Agrees with
 * `decide`: the command is refused exactly when the verdict is `unmet`, and for the same reasons.
 *
 * @param isFilledIn - false when the payload is not known yet; what depends on it is then `unknown`
 */
export function explain(
  workflow: Workflow,
  instance: Instance,
  command: Command,
  world: World,
  isFilledIn = true,
): Explanation {
  const { machine } = compiledOf(workflow);
  const { type, actor } = command;
  const children: ExplanationNode[] = [];

  const isSystem = type.startsWith("xstate.");
  const isKnown = isSystem || Object.hasOwn(workflow.commands, type);
  const role = isSystem
    ? actor.roles.includes(systemRole)
      ? undefined
      : systemEvent(type)
    : isKnown
      ? roleRefusal(workflow, type, actor)
      : unknownCommand(workflow, type);
  children.push(leaf("role", "role", "Роль позволяет", "The role permits it", role));

  const isAbsent = instance.status === "absent";
  const isMisplaced = isAbsent !== (type === workflow.creation) || instance.status === "done";
  const guards = isMisplaced ? nothing : guardsFor(workflow, instance, type);
  const state = isKnown && guards.length === 0 ? stateRefusal(workflow, machine, instance, type) : undefined;
  children.push(leaf("state", "state", "Состояние позволяет", "The state permits it", state));

  if (guards.length > 0 && !guards.includes(undefined)) {
    const occasion = occasionOf(workflow, instance, command, world);
    const ways = [...new Set(guards)].filter((guard) => guard !== undefined);
    children.push(explainWays(ways, instance.context, occasion, isFilledIn));
  }
  const verdict = children.some((child) => child.verdict === "unmet")
    ? "unmet"
    : children.some((child) => child.verdict === "unknown")
      ? "unknown"
      : "met";
  const label = workflow.commands[type]?.label ?? { ru: type, en: type };
  const tree: ExplanationNode = { kind: "all", id: type, title: label, verdict, reasons: nothing, children };
  return { command: type, verdict, unmet: unmetReasons(tree), tree };
}
