import type { ActQuestion, ActVerdict } from "../act/act-question.ts";
import type { ActSubject, By } from "../act/by.ts";
import { type Givers, giversOf } from "../act/givers-of.ts";
import { judgeAct, mayHold } from "../act/judge-act.ts";
import { systemRole } from "../actor/actor.ts";
import type { Command } from "../command/command.ts";
import { dayOf } from "../command/day-of.ts";
import type { Instance } from "../instance/instance.ts";
import type { JsonObject } from "../json/json.ts";
import { compiledOf } from "../workflow/define-workflow.ts";
import type { Workflow } from "../workflow/workflow.ts";
import type { Regulation } from "../regulation/regulation.ts";
import type { GroupRelation, World } from "../world/world.ts";
import { regulationFor } from "./occasion-of.ts";

const byEngine: By = { kind: "system" };

/** Whose act a command is; `undefined` for one that the workflow does not know. Events of the machine are the engine's. */
export function byOf(workflow: Workflow, type: string): By | undefined {
  return compiledOf(workflow).by.get(type) ?? (type.startsWith("xstate.") ? byEngine : undefined);
}

/** Whether the actor may give such a command at all, as far as his roles say. */
export function isPermitted(workflow: Workflow, command: Command): boolean {
  const by = byOf(workflow, command.type);
  return by !== undefined && mayHold(by, command);
}

/** Whether the command fits the instance: only the creating one comes first, and nothing comes after the end. */
export function isPlaced(workflow: Workflow, instance: Instance, type: string): boolean {
  return (instance.status === "absent") === (type === workflow.creation) && instance.status !== "done";
}

/**
 * What declarations of whose act a command is look at. A class, since objects with a getter of their own are made slowly;
 * so are those with `#` fields, and one is made for every command.
 */
class Subject implements ActSubject {
  readonly instance: Instance;
  readonly regulation: Regulation;
  private readonly command: Command;
  private readonly world: World;

  constructor(instance: Instance, regulation: Regulation, command: Command, world: World) {
    this.instance = instance;
    this.regulation = regulation;
    this.command = command;
    this.world = world;
  }

  get context(): JsonObject {
    return this.instance.context;
  }

  /** Told when it is asked for: few declarations do, and telling a day costs more than they do. */
  get day(): string {
    return dayOf(this.command, this.world);
  }
}

/** What is asked of a command before its requirements: whose act it is, and on which day. */
export function questionOf(
  workflow: Workflow,
  instance: Instance,
  command: Command,
  world: World,
  regulation: Regulation,
  isFilledIn: boolean,
  asksForChoices = true,
): ActQuestion {
  const subject = new Subject(instance, regulation, command, world);
  return { workflow, subject, command, world, isFilledIn, asksForChoices };
}

/** Whose act a command is, or why the sender may not give it. */
export function actOf(question: ActQuestion): ActVerdict {
  const { workflow, command } = question;
  return judgeAct(question, byOf(workflow, command.type) ?? byEngine);
}

/**
 * Whether the command may be the sender's before it is filled in. What is not theirs then is not theirs whatever is filled
 * in; only whom it means is told by the payload.
 */
export function mayBeTheirs(workflow: Workflow, instance: Instance, command: Command, world: World): boolean {
  const regulation = regulationFor(workflow, instance, command, world);
  const { act, isUnknown } = actOf(questionOf(workflow, instance, command, world, regulation, false, false));
  return act !== undefined || isUnknown === true;
}

function takesMandates(by: By): boolean {
  if (by.kind === "either") return by.of.some(takesMandates);
  return by.kind === "own" && by.mandates !== undefined;
}

/**
 * Where the mandates of the speaker lie, if the answer hangs on them: the command is a person's own act, and not the
 * sender's. Whoever loads the world puts the instances found there into its `standing`; a sender who acts for himself
 * costs nothing.
 *
 * @param isFilledIn - false while the payload is not known
 */
export function standingFor(
  workflow: Workflow,
  instance: Instance,
  command: Command,
  world: World,
  isFilledIn = true,
): GroupRelation | undefined {
  const by = byOf(workflow, command.type);
  if (workflow.standing === undefined || by === undefined || !takesMandates(by)) return undefined;
  if (!isPlaced(workflow, instance, command.type) || command.actor.roles.includes(systemRole)) return undefined;
  const regulation = regulationFor(workflow, instance, command, world);
  const { act } = actOf(questionOf(workflow, instance, command, world, regulation, isFilledIn, false));
  return act === undefined ? workflow.standing(command.paper?.signer ?? command.actor.id) : undefined;
}

/**
 * Who could be asked to give a command, as things are; nobody for one that only the engine gives, or that does not fit.
 *
 * @throws NastavnikError `internal`, naming workflow and command, when the declaration throws
 */
export function giversFor(
  workflow: Workflow,
  instance: Instance,
  command: Command,
  world: World,
  isFilledIn: boolean,
): readonly Givers[] {
  const by = byOf(workflow, command.type);
  if (by === undefined) return [];
  const regulation = regulationFor(workflow, instance, command, world);
  return giversOf(questionOf(workflow, instance, command, world, regulation, isFilledIn, false), by);
}
