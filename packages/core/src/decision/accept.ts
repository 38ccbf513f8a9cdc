import { Temporal } from "temporal-polyfill";
import type { Act } from "../act/act.ts";
import { dayOf } from "../command/day-of.ts";
import type { Occasion } from "../command/occasion.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import { decidedBy } from "../fact/decided-by.ts";
import { differenceBetween } from "../fact/changes-between.ts";
import type { Fact } from "../fact/fact.ts";
import type { Instance } from "../instance/instance.ts";
import { asJson } from "../json/as-json.ts";
import type { JsonObject } from "../json/json.ts";
import type { EffectCall, Run } from "../machine/run.ts";
import { noRegulation } from "../regulation/regulation.ts";
import { clausesOf, type Grounds } from "../requirement/grounds.ts";
import type { Workflow } from "../workflow/workflow.ts";
import { applyTimers, noTimers } from "../timer/apply-timers.ts";
import { pendingTimer } from "../timer/pending-timer.ts";
import { timerEvent, type Timer, type TimerChanges } from "../timer/timer.ts";
import type { Accepted, Effect } from "./decision.ts";

const noTimerChanges: TimerChanges = Object.freeze({ set: Object.freeze([]), cancel: Object.freeze([]) });
const noEffects: readonly Effect[] = Object.freeze([]);

function dataOf(workflow: Workflow, call: EffectCall, occasion: Occasion): JsonObject {
  let data: JsonObject | undefined;
  try {
    data = workflow.effects[call.type]?.data(call.context, occasion);
  } catch (cause) {
    throw new NastavnikError("internal", `workflow ${workflow.id}: the data of effect ${call.type} failed`, { cause });
  }
  const whole = call.params === undefined ? { ...data } : { ...data, params: call.params };
  return asJson(whole, [`effect ${call.type}`]) as JsonObject;
}

function effectsOf(
  workflow: Workflow,
  { id, workflow: name }: Instance,
  version: number,
  run: Run,
  occasion: Occasion,
): readonly Effect[] {
  if (run.effects.length === 0) return noEffects;
  return run.effects.map((call, index) => ({
    id: `${name}/${id}/${version}/${index}`,
    type: call.type,
    data: dataOf(workflow, call, occasion),
  }));
}

/** A term that is over when it begins is due at once; one that was entered afterwards, when it was over. */
function dueAfter({ at, entered }: Occasion, delay: number, event: string): Timer["dueAt"] {
  const whole = Math.round(delay);
  try {
    const milliseconds = BigInt(entered === true ? whole : Math.max(0, whole));
    // `add` reads its durations as if anything might stand in them, which takes several times as long.
    return Temporal.Instant.fromEpochNanoseconds(at.epochNanoseconds + milliseconds * 1_000_000n);
  } catch (cause) {
    throw new NastavnikError(
      "internal",
      `timer ${event}: expected a delay that ends in the time that can be told, met ${delay} ms`,
      { cause },
    );
  }
}

function timersOf(waiting: readonly Timer[], fired: Timer | undefined, version: number, run: Run, occasion: Occasion) {
  const { timersSet, timersCancelled } = run;
  if (fired === undefined && timersSet.size === 0 && (timersCancelled.size === 0 || waiting.length === 0)) {
    return noTimerChanges;
  }
  const set = [...timersSet].map(([event, delay]) => ({
    id: `${event}@${version}`,
    dueAt: dueAfter(occasion, delay, event),
  }));
  const cancel = waiting.flatMap(({ id }) => {
    const event = timerEvent(id);
    return id === fired?.id || timersCancelled.has(event) || timersSet.has(event) ? [id] : [];
  });
  return set.length === 0 && cancel.length === 0 ? noTimerChanges : { set, cancel };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Every transition taken says that nothing happens. */
const isIgnoring = (run: Run): boolean => run.taken.every(({ meta }) => meta?.ignored !== undefined);

function clausesFor(run: Run, creationGrounds: Grounds | undefined, occasion: Occasion): readonly string[] {
  const grounds = run.taken.map((candidate) => candidate.grounds);
  return clausesOf(creationGrounds === undefined ? grounds : [creationGrounds, ...grounds], occasion);
}

/** Writes a run of the machine down as a fact, and as the instance that the fact makes. */
export function accept(
  workflow: Workflow,
  instance: Instance,
  occasion: Occasion,
  act: Act,
  run: Run,
  creationGrounds?: Grounds,
): Accepted {
  const { workflow: name, id, parent } = instance;
  const version = instance.version + 1;
  const isNew = instance.status === "absent";
  const status = run.isDone ? "done" : "active";
  const { changes, context } = differenceBetween(instance.context, run.context, isNew ? undefined : run.assigned);
  const waiting = instance.timers ?? noTimers;
  const fired = pendingTimer(instance, occasion.type);
  const timers = timersOf(waiting, fired, version, run, occasion);
  const left = applyTimers(waiting, timers);
  // Without spreading, which costs several times as much, and with as many keys at once as always stand together.
  const ref = { workflow: name, id };
  const definitionVersion = workflow.version;
  const command = { id: occasion.id, type: occasion.type, payload: occasion.payload };
  const { actor } = occasion;
  const fact: Mutable<Fact> =
    parent === undefined
      ? ({ instance: ref, version, definitionVersion, command, actor, act } as Mutable<Fact>)
      : ({ instance: ref, parent, version, definitionVersion, command, actor, act } as Mutable<Fact>);
  if (occasion.cause !== undefined) fact.cause = occasion.cause;
  fact.at = occasion.at;
  if (occasion.on !== undefined) fact.on = occasion.on;
  if (occasion.entered !== undefined) fact.entered = occasion.entered;
  if (fired !== undefined) fact.due = fired.dueAt;
  if (fired !== undefined && isIgnoring(run)) fact.isIdle = true;
  if (timers !== noTimerChanges) fact.timers = timers;
  if (!isNew) fact.from = instance.value;
  fact.to = run.value;
  fact.status = status;
  fact.changes = changes;
  if (occasion.regulation !== noRegulation) {
    fact.by = decidedBy(occasion.regulation, dayOf(occasion, occasion.world));
  }
  fact.clauses = clausesFor(run, creationGrounds, occasion);

  const { value } = run;
  const { at } = occasion;
  const next: Mutable<Instance> =
    parent === undefined
      ? { workflow: name, id, definitionVersion, version, status, value, context, at }
      : { workflow: name, id, parent, definitionVersion, version, status, value, context, at };
  if (left.length > 0) next.timers = left;
  return {
    outcome: "accepted",
    instance: next,
    fact,
    effects: effectsOf(workflow, instance, version, run, occasion),
    timers,
  };
}
