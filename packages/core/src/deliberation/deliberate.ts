import { Temporal } from "temporal-polyfill";
import { standingFor } from "../decision/act-of.ts";
import { systemActor } from "../actor/system-actor.ts";
import type { CommandRequest } from "../command/command-request.ts";
import type { Command } from "../command/command.ts";
import { decide } from "../decision/decide.ts";
import type { Reason } from "../decision/reason.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { Fact } from "../fact/fact.ts";
import { absentInstance } from "../instance/absent-instance.ts";
import type { Instance, InstanceRef } from "../instance/instance.ts";
import { refKey } from "../instance/ref-key.ts";
import { deepFreeze } from "../json/deep-freeze.ts";
import { noteMisfits } from "../payload/note-misfits.ts";
import { parsePayload, personalMisfits } from "../payload/parse-payload.ts";
import type { Text } from "../text/text.ts";
import { ripeTimer, Unripe } from "../timer/ripeness.ts";
import type { Timer } from "../timer/timer.ts";
import { later } from "../when/later.ts";
import type { CommandSubject } from "../workflow/workflow.ts";
import type { World } from "../world/world.ts";
import { chainTooDeep } from "./chain-too-deep.ts";
import type { Deliberated, Step } from "./deliberated.ts";
import { linkOf } from "./link-of.ts";
import { ofDefinition } from "./of-definition.ts";
import { relationsOf } from "./relations-of.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Task } from "./task.ts";
import { timerTask } from "./timer-task.ts";

/** More commands than that in one transaction are taken for companions that call each other without end. */
const companionLimit = 10_000;

/** More timers of one instance than that, all of them due, are not fired in thought. */
const foresightLimit = 100;

/** Companions of companions deeper than that are taken for a circle. */
const companionDepth = 20;

const nobody: readonly string[] = Object.freeze([]);

const isSame = (a: InstanceRef, b: InstanceRef): boolean => a.workflow === b.workflow && a.id === b.id;

/** How {@link deliberate} is to go about it. */
export interface DeliberationOptions {
  /** Nothing will be stored: timers that are due are taken for fired, instead of being asked for. */
  readonly foresees?: true;
  /** A refusal needs no reasons but those of a payload that does not fit: finding them takes time. */
  readonly isBrief?: true;
}

/**
 * Decides a command together with its companions: each sees what those before it have changed. If one is refused, all
 * are, for the reasons of every refused one. Pure but for what it asks its surroundings, and tells them of changes; a host
 * drops those when the outcome is not `accepted`.
 *
 * @throws Unripe where a timer that is due has to be fired first, by a commit of its own
 * @throws NastavnikError `internal` when the definition breaks its promises; `chain-too-deep` for companions without end;
 *   what the surroundings throw
 */
export async function deliberate(
  surroundings: Surroundings,
  task: Task,
  options: DeliberationOptions = {},
): Promise<Deliberated> {
  const steps: Step[] = [];
  const decision = await decideOne({ ...options, surroundings, steps }, task, []);
  if (decision.outcome !== "accepted") return decision;
  const [first, ...others] = steps;
  if (first === undefined)
    throw new NastavnikError("internal", `${refKey(task.ref)}: accepted ${task.type} without a fact`);
  return { ...decision, steps: [first, ...others] };
}

/** What the instance of a task will be when the timers have fired that are due. */
export async function foresee(surroundings: Surroundings, task: Task): Promise<Instance> {
  return ripeSubjectOf({ surroundings, steps: [], foresees: true }, task);
}

interface Course extends DeliberationOptions {
  readonly surroundings: Surroundings;
  readonly steps: Step[];
}

type Outcome =
  | { readonly outcome: "accepted"; readonly at: Temporal.Instant }
  | { readonly outcome: "refused"; readonly at: Temporal.Instant; readonly reasons: readonly Reason[] }
  | { readonly outcome: "ignored"; readonly at: Temporal.Instant; readonly text: Text };

async function subjectOf({ surroundings }: Course, { ref, parent, type }: Task): Promise<Instance> {
  const instance = await surroundings.instance(ref, type);
  return instance.status === "absent" ? absentInstance(ref, parent) : instance;
}

/** Whether the task fires this timer, or one that is due at the same instant: their order is the store's. */
const isItself = (timer: Timer, { firedTimer, at }: Task): boolean =>
  firedTimer !== undefined && Temporal.Instant.compare(timer.dueAt, at) >= 0;

/**
 * As of when an instance has to be ripe: when it is written, but what is entered afterwards meets it as it was on its day.
 * Terms that have passed since are over later, in the order of time.
 */
function ripeAt({ surroundings }: Course, { at, on, entered }: Task, instance: Instance): Temporal.Instant {
  if (entered === true && on !== undefined) return surroundings.calendar.startOf(Temporal.PlainDate.from(on));
  return later(at, instance.at);
}

/** The instance without timers that are due. */
async function ripeSubjectOf(course: Course, task: Task): Promise<Instance> {
  let instance = await subjectOf(course, task);
  for (let fired = 0; ; fired++) {
    const timer = ripeTimer(instance, ripeAt(course, task, instance));
    if (timer === undefined || isItself(timer, task)) return instance;
    if (course.foresees === undefined) throw new Unripe(task.ref, timer);
    if (fired === foresightLimit) return instance;
    await decideOne({ ...course, steps: [] }, timerTask(task.ref, timer, systemActor(task.actor.organisation)), []);
    instance = await subjectOf(course, task);
  }
}

async function decideOne(course: Course, task: Task, above: readonly string[]): Promise<Outcome> {
  const { surroundings, steps } = course;
  const { id, type, actor, on, paper, personalDataOf, entered, cause } = task;
  const here = [...above, linkOf(task.ref, type)];
  if (here.length > companionDepth) throw chainTooDeep("companions", here.length, here);
  const instance = await ripeSubjectOf(course, task);
  const at = later(task.at, instance.at);
  const workflow = surroundings.definitionOf(instance);
  const parsed = parsePayload(workflow, type, task.payload);
  const misfits = personalMisfits(workflow, type, task.personalData);
  if (!parsed.ok) return { outcome: "refused", at, reasons: [...parsed.reasons, ...misfits] };
  if (misfits.length > 0) return { outcome: "refused", at, reasons: misfits };
  const { payload } = parsed;

  const definition = Object.hasOwn(workflow.commands, type) ? workflow.commands[type] : undefined;
  const subject: CommandSubject = { instance, context: instance.context, payload };
  const place = `${workflow.id} ${type}`;
  const relations = ofDefinition(`relations of ${place}`, () => relationsOf(workflow, type, subject));
  const command: Command = { id, type, payload, actor, at, on, paper, personalDataOf, entered, cause };
  const asked: World = { calendar: surroundings.calendar, related: await surroundings.related(relations, at) };
  const standing = standingFor(workflow, instance, command, asked);
  const world = standing === undefined ? asked : { ...asked, standing: await surroundings.group(standing) };
  const decision = decide(workflow, instance, command, world, course.isBrief === true);
  const strangers = noteMisfits(workflow, type, task.personalData, subject, world);
  if (strangers.length > 0) {
    const others = decision.outcome === "refused" ? decision.reasons : [];
    return { outcome: "refused", at, reasons: [...others, ...strangers] };
  }
  if (decision.outcome !== "accepted") return { ...decision, at };

  const next = deepFreeze(decision.instance);
  const fact = deepFreeze(decision.fact);
  const forgotten = ofDefinition(`forgets of ${place}`, () => definition?.forgets?.(subject, world) ?? nobody);
  steps.push({ fact, instance: next, effects: decision.effects, timers: decision.timers, forgotten });
  if (steps.length > companionLimit) {
    throw new NastavnikError(
      "chain-too-deep",
      `expected at most ${companionLimit} companions of one command, met more: ${here.join(" → ")}`,
    );
  }
  surroundings.change(next);

  const reasons: Reason[] = [];
  const refused: InstanceRef[] = [];
  const requests = ofDefinition(`companions of ${place}`, () => definition?.companions?.(subject, world) ?? []);
  for (const [index, request] of requests.entries()) {
    // What was refused would have changed this instance: what it says next is of no worth.
    if (refused.some((ref) => isSame(ref, request.instance))) continue;
    const outcome = await decideOne(course, companionOf({ ...task, at }, fact, request, index), here);
    if (outcome.outcome !== "refused") continue;
    const { workflow: name, id: refuser } = request.instance;
    refused.push(request.instance);
    reasons.push(...outcome.reasons.map((reason) => ({ instance: { workflow: name, id: refuser }, ...reason })));
  }
  return refused.length === 0 ? { outcome: "accepted", at } : { outcome: "refused", at, reasons };
}

function companionOf(
  { id, actor, at, on, entered }: Task,
  { instance, version }: Fact,
  request: CommandRequest,
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
    entered,
    cause: { instance, version },
  };
}
