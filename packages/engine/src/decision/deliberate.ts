import {
  absentInstance,
  type Actor,
  type Cause,
  type Command,
  type CommandSubject,
  decide,
  type Fact,
  type Instance,
  type InstanceRef,
  type JsonObject,
  NastavnikError,
  type Paper,
  type Reason,
  refKey,
  type SchoolCalendar,
  standingFor,
  type Text,
  type Timer,
  type World,
} from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { later } from "../clock/later.ts";
import type { Catalogue } from "../execution/catalogue.ts";
import { systemActor } from "../execution/system-actor.ts";
import { deepFreeze } from "../json/deep-freeze.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { parsePayload, personalMisfits } from "../payload/parse-payload.ts";
import { reactionItems } from "../reaction/reaction-items.ts";
import type { Commit, PersonalRecord, Write } from "../store/store.ts";
import { ripeTimer, Unripe } from "../timer/ripeness.ts";
import { timerOrder } from "../timer/timer-order.ts";
import { afterwards, type Chain, chainTooDeep, linkOf, timersIn } from "./chain.ts";
import { ofDefinition } from "./of-definition.ts";
import { relationsOf } from "./relations-of.ts";

/** A command on its way to a decision. */
export interface Task {
  readonly ref: InstanceRef;
  /** Parent of the instance, where the command creates it. */
  readonly parent?: string | undefined;
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
  readonly actor: Actor;
  /** When it is recorded, unless the instance has a later fact: then with that. */
  readonly at: Temporal.Instant;
  /** The day on which it happened, where it is recorded later. */
  readonly on?: string | undefined;
  /** The timer whose firing it is. */
  readonly firedTimer?: Commit["firedTimer"];
  /** The signed paper that the actor records. */
  readonly paper?: Paper | undefined;
  /** The people of whom it brings personal data. */
  readonly personalDataOf?: readonly string[] | undefined;
  readonly personalData?: readonly PersonalRecord[] | undefined;
  /** The fact from which it follows. */
  readonly cause?: Cause | undefined;
  /** The chain of reactions and timers that led here; empty for a command from outside. */
  readonly chain?: Chain | undefined;
}

/** What a command and all of its companions come to; nothing of it is stored yet. */
export type Verdict =
  | { readonly outcome: "accepted"; readonly at: Temporal.Instant; readonly writes: readonly [Write, ...Write[]] }
  | { readonly outcome: "refused"; readonly at: Temporal.Instant; readonly reasons: readonly Reason[] }
  | { readonly outcome: "ignored"; readonly at: Temporal.Instant; readonly text: Text };

/** What {@link deliberate} decides with. */
export interface Deliberation {
  readonly catalogue: Catalogue;
  readonly calendar: SchoolCalendar;
  readonly knowledge: Knowledge;
  /** Whether an instance that is not remembered may be taken for absent by the command that creates it. */
  readonly mayAssumeAbsence: boolean;
  /** Nothing will be stored: timers that are due are taken for fired, instead of being asked for. */
  readonly foresees?: true;
}

/** More commands than that in one transaction are taken for companions that call each other without end. */
const companionLimit = 10_000;

/** More timers of one instance than that, all of them due, are not fired in thought. */
const foresightLimit = 100;

/** Companions of companions deeper than that are taken for a circle. */
const companionDepth = 20;

const isSame = (a: InstanceRef, b: InstanceRef): boolean => a.workflow === b.workflow && a.id === b.id;

/**
 * Decides a command together with its companions: each sees what those before it have changed. If one is refused, all
 * are, for the reasons of every refused one.
 */
export async function deliberate(options: Deliberation, task: Task): Promise<Verdict> {
  const writes: Write[] = [];
  const decision = await decideOne(options, task, writes, []);
  if (decision.outcome !== "accepted") return decision;
  const [first, ...others] = writes;
  if (first === undefined)
    throw new NastavnikError("internal", `${refKey(task.ref)}: accepted ${task.type} without a fact`);
  return { ...decision, writes: [first, ...others] };
}

type Outcome =
  | { readonly outcome: "accepted"; readonly at: Temporal.Instant }
  | { readonly outcome: "refused"; readonly at: Temporal.Instant; readonly reasons: readonly Reason[] }
  | { readonly outcome: "ignored"; readonly at: Temporal.Instant; readonly text: Text };

async function subjectOf(options: Deliberation, task: Task): Promise<Instance> {
  const { catalogue, knowledge, mayAssumeAbsence } = options;
  const { ref, parent } = task;
  const absent = absentInstance(ref, parent);
  // The commit finds out when the instance does exist; that is dearer than asking, but rare.
  if (mayAssumeAbsence && catalogue.definitionOf(absent).creation === task.type && !knowledge.isAtHand(ref)) {
    knowledge.assume(ref, undefined);
  }
  const instance = await knowledge.instance(ref);
  return instance.status === "absent" ? absent : instance;
}

/** Whether the task fires this timer, or one that is due at the same instant: their order is the store's. */
const isItself = (timer: Timer, { firedTimer, at }: Task): boolean =>
  firedTimer !== undefined && Temporal.Instant.compare(timer.dueAt, at) >= 0;

/**
 * The instance without timers that are due.
 *
 * @throws Unripe where a timer has to be fired first
 */
async function ripeSubjectOf(options: Deliberation, task: Task): Promise<Instance> {
  let instance = await subjectOf(options, task);
  for (let fired = 0; ; fired++) {
    const timer = ripeTimer(instance, later(task.at, instance.at));
    if (timer === undefined || isItself(timer, task)) return instance;
    if (options.foresees === undefined) throw new Unripe(task.ref, timer);
    if (fired === foresightLimit) return instance;
    await decideOne(options, timerOrder(task.ref, timer, systemActor(task.actor.organisation), 0), [], []);
    instance = await subjectOf(options, task);
  }
}

/** What the instance of a task will be when the timers have fired that are due; stores nothing. */
export async function foresee(options: Deliberation, task: Task): Promise<Instance> {
  return ripeSubjectOf({ ...options, foresees: true }, task);
}

async function decideOne(
  options: Deliberation,
  task: Task,
  writes: Write[],
  above: readonly string[],
): Promise<Outcome> {
  const { catalogue, calendar, knowledge } = options;
  const { id, type, actor, on, paper, personalDataOf, cause } = task;
  const here = [...above, linkOf(task.ref, type)];
  if (here.length > companionDepth) throw chainTooDeep("companions", here.length, here);
  const instance = await ripeSubjectOf(options, task);
  const at = later(task.at, instance.at);
  const workflow = catalogue.definitionOf(instance);
  const parsed = parsePayload(workflow, type, task.payload);
  const misfits = personalMisfits(workflow, type, task.personalData);
  if (!parsed.ok) return { outcome: "refused", at, reasons: [...parsed.reasons, ...misfits] };
  if (misfits.length > 0) return { outcome: "refused", at, reasons: misfits };
  const { payload } = parsed;

  const definition = Object.hasOwn(workflow.commands, type) ? workflow.commands[type] : undefined;
  const subject: CommandSubject = { instance, context: instance.context, payload };
  const place = `${workflow.id} ${type}`;
  const relations = ofDefinition(`relations of ${place}`, () => relationsOf(workflow, type, subject));
  const command: Command = { id, type, payload, actor, at, on, paper, personalDataOf, cause };
  const asked: World = { calendar, related: await knowledge.related(relations, at) };
  const standing = standingFor(workflow, instance, command, asked);
  const world = standing === undefined ? asked : { ...asked, standing: await knowledge.group(standing) };
  const decision = decide(workflow, instance, command, world);
  if (decision.outcome !== "accepted") return { ...decision, at };

  const next = deepFreeze(decision.instance);
  const fact = deepFreeze(decision.fact);
  writes.push({
    instance: next,
    expectedVersion: instance.version,
    fact,
    timers: timersIn(task.chain, decision.timers, at),
    outbox: [
      ...decision.effects.map((effect) => ({ kind: "effect" as const, id: effect.id, effect })),
      ...reactionItems(catalogue, fact, next, afterwards(task.chain, linkOf(task.ref, type))),
    ],
  });
  if (writes.length > companionLimit) {
    throw new NastavnikError(
      "chain-too-deep",
      `expected at most ${companionLimit} companions of one command, met more: ${here.join(" → ")}`,
    );
  }
  knowledge.change(next);

  const reasons: Reason[] = [];
  const refused: InstanceRef[] = [];
  const requests = ofDefinition(`companions of ${place}`, () => definition?.companions?.(subject, world) ?? []);
  for (const [index, request] of requests.entries()) {
    // What was refused would have changed this instance: what it says next is of no worth.
    if (refused.some((ref) => isSame(ref, request.instance))) continue;
    const outcome = await decideOne(options, companionOf({ ...task, at }, fact, request, index), writes, here);
    if (outcome.outcome !== "refused") continue;
    const { workflow: name, id: refuser } = request.instance;
    refused.push(request.instance);
    reasons.push(...outcome.reasons.map((reason) => ({ instance: { workflow: name, id: refuser }, ...reason })));
  }
  return reasons.length === 0 ? { outcome: "accepted", at } : { outcome: "refused", at, reasons };
}

function companionOf(
  { id, actor, at, on, chain }: Task,
  { instance, version }: Fact,
  request: {
    readonly instance: InstanceRef;
    readonly parent?: string;
    readonly type: string;
    readonly payload: JsonObject;
  },
  index: number,
): Task {
  return {
    ref: request.instance,
    parent: request.parent,
    id: `${id}/c${index}`,
    type: request.type,
    payload: request.payload,
    actor: systemActor(actor.organisation),
    at,
    on,
    cause: { instance, version },
    chain,
  };
}
