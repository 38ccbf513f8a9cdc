import type { ActVerdict } from "../act/act-question.ts";
import { inWordsOf } from "../act/in-words-of.ts";
import { rolesOf } from "../act/judge-act.ts";
import type { Command } from "../command/command.ts";
import type { Instance } from "../instance/instance.ts";
import { unmetReasons } from "../requirement/explain-condition.ts";
import { explainWays } from "../requirement/explain-ways.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import { noRegulation, type Regulation } from "../regulation/regulation.ts";
import { pendingTimer } from "../timer/pending-timer.ts";
import { isBounded } from "../when/is-bounded.ts";
import { judgeDay } from "../when/judge-day.ts";
import { compiledOf } from "../workflow/define-workflow.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { World } from "../world/world.ts";
import { actOf, byOf, isPermitted, isPlaced, questionOf } from "./act-of.ts";
import type { Explanation, ExplanationNode } from "./explanation.ts";
import { rolesRefusal, stateRefusal, systemEvent, unknownCommand } from "./kernel-reasons.ts";
import { judgeNames } from "./judge-names.ts";
import { occasionOf, regulationFor } from "./occasion-of.ts";
import type { Reason } from "./reason.ts";

const nothing: readonly never[] = [];

const titles = {
  role: { ru: "Роль позволяет", en: "The role permits it" },
  act: { ru: "Это дело отправителя", en: "The act is the sender's" },
  day: { ru: "День подходит", en: "The day fits" },
  names: { ru: "Названное известно", en: "What is named is known" },
  state: { ru: "Состояние позволяет", en: "The state permits it" },
} as const;

function leaf(kind: keyof typeof titles, reasons: readonly Reason[]): ExplanationNode {
  const verdict = reasons.length === 0 ? "met" : "unmet";
  return { kind, id: kind, title: titles[kind], verdict, reasons, children: nothing };
}

/** Why none of the sender's roles may give the command. */
function roleReasons(
  workflow: Workflow,
  command: Command,
  verdict: ActVerdict | undefined,
  regulation: Regulation,
): readonly Reason[] {
  if (verdict !== undefined) return verdict.role === undefined ? nothing : [verdict.role];
  if (isPermitted(workflow, command)) return nothing;
  const { type, actor } = command;
  if (type.startsWith("xstate.")) return [systemEvent(type)];
  const by = byOf(workflow, type);
  return [
    by === undefined
      ? unknownCommand(workflow, type)
      : rolesRefusal(inWordsOf(workflow, regulation), rolesOf(by), actor),
  ];
}

function guardsFor(workflow: Workflow, instance: Instance, type: string): readonly (AnyCondition | undefined)[] {
  const { machine, creationGuard } = compiledOf(workflow);
  if (instance.status === "absent") return [creationGuard];
  return machine.candidates(instance.value, type).map((candidate) => candidate.guard);
}

/**
 * Why a command would be carried out or refused: role, whose act it is, state and every requirement with its verdict. Agrees with
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
  const { type } = command;
  const isKnown = byOf(workflow, type) !== undefined;
  const isFitting = isPlaced(workflow, instance, type);
  const isAsked = isFitting && isPermitted(workflow, command);
  const regulation = isFitting ? regulationFor(workflow, instance, command, world) : noRegulation;
  const question = questionOf(workflow, instance, command, world, regulation, isFilledIn);
  const verdictOnAct = isAsked ? actOf(question) : undefined;

  const children = [leaf("role", roleReasons(workflow, command, verdictOnAct, regulation))];
  const isDue = isFitting && pendingTimer(instance, type) !== undefined;
  const guards = isFitting && !isDue ? guardsFor(workflow, instance, type) : nothing;
  const isMisplaced = isKnown && !isDue && guards.length === 0;
  children.push(leaf("state", isMisplaced ? [stateRefusal(workflow, machine, instance, type, regulation)] : nothing));
  if (verdictOnAct !== undefined && (verdictOnAct.reasons.length > 0 || workflow.commands[type]?.by !== undefined)) {
    const told = leaf("act", verdictOnAct.reasons);
    children.push(verdictOnAct.isUnknown === true ? { ...told, verdict: "unknown" } : told);
  }
  if (isFitting) {
    const { on, paper } = command;
    const reasons = judgeDay(question);
    if (reasons.length > 0 || on !== undefined || paper !== undefined || isBounded(workflow, type)) {
      children.push(leaf("day", reasons));
    }
    const misnamed = isFilledIn ? judgeNames(workflow, command, regulation) : nothing;
    if (misnamed.length > 0) children.push(leaf("names", misnamed));
  }
  if (guards.length > 0 && !guards.includes(undefined)) {
    const occasion = occasionOf(instance, command, world, regulation, verdictOnAct?.act ?? { kind: "none" });
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
  const choices = verdictOnAct?.choices ?? nothing;
  return { command: type, verdict, unmet: unmetReasons(tree), ...(choices.length > 0 ? { choices } : undefined), tree };
}
