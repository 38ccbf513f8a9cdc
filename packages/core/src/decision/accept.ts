import type { Act } from "../act/act.ts";
import type { Occasion } from "../command/occasion.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import { applyChanges } from "../fact/apply-changes.ts";
import { changesBetween } from "../fact/changes-between.ts";
import type { Fact } from "../fact/fact.ts";
import type { Instance } from "../instance/instance.ts";
import { asJson } from "../json/as-json.ts";
import type { JsonObject } from "../json/json.ts";
import type { EffectCall, Run } from "../machine/run.ts";
import { clausesOf, type Grounds } from "../requirement/grounds.ts";
import type { Workflow } from "../workflow/workflow.ts";
import { applyTimers, noTimers } from "../timer/apply-timers.ts";
import { pendingTimer } from "../timer/pending-timer.ts";
import { timerEvent, type Timer, type TimerChanges } from "../timer/timer.ts";
import type { Accepted, Effect } from "./decision.ts";

const noTimerChanges: TimerChanges = Object.freeze({ set: Object.freeze([]), cancel: Object.freeze([]) });
const isIdle = Object.freeze({ isIdle: true } as const);
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

function dueAfter(at: Occasion["at"], delay: number, event: string): Timer["dueAt"] {
  try {
    return at.add({ milliseconds: Math.max(0, Math.round(delay)) });
  } catch (cause) {
    throw new NastavnikError(
      "internal",
      `timer ${event}: expected a delay that ends in the time that can be told, met ${delay} ms`,
      { cause },
    );
  }
}

function timersOf(waiting: readonly Timer[], fired: Timer | undefined, version: number, run: Run, at: Occasion["at"]) {
  const { timersSet, timersCancelled } = run;
  if (fired === undefined && timersSet.size === 0 && (timersCancelled.size === 0 || waiting.length === 0)) {
    return noTimerChanges;
  }
  const set = [...timersSet].map(([event, delay]) => ({
    id: `${event}@${version}`,
    dueAt: dueAfter(at, delay, event),
  }));
  const cancel = waiting.flatMap(({ id }) => {
    const event = timerEvent(id);
    return id === fired?.id || timersCancelled.has(event) || timersSet.has(event) ? [id] : [];
  });
  return set.length === 0 && cancel.length === 0 ? noTimerChanges : { set, cancel };
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
  const status = run.isDone ? "done" : "active";
  const changes = changesBetween(instance.context, run.context);
  const waiting = instance.timers ?? noTimers;
  const fired = pendingTimer(instance, occasion.type);
  const timers = timersOf(waiting, fired, version, run, occasion.at);
  const left = applyTimers(waiting, timers);
  const grounds = run.taken.map((candidate) => candidate.grounds);
  const fact: Fact = {
    instance: { workflow: name, id },
    ...(parent === undefined ? undefined : { parent }),
    version,
    definitionVersion: workflow.version,
    command: { id: occasion.id, type: occasion.type, payload: occasion.payload },
    actor: occasion.actor,
    act,
    ...(occasion.cause === undefined ? undefined : { cause: occasion.cause }),
    at: occasion.at,
    ...(occasion.on === undefined ? undefined : { on: occasion.on }),
    ...(fired === undefined ? undefined : { due: fired.dueAt }),
    ...(fired === undefined || run.taken.some(({ meta }) => meta?.ignored === undefined) ? undefined : isIdle),
    ...(timers === noTimerChanges ? undefined : { timers }),
    ...(instance.status === "absent" ? undefined : { from: instance.value }),
    to: run.value,
    status,
    changes,
    clauses: clausesOf(creationGrounds === undefined ? grounds : [creationGrounds, ...grounds], occasion),
  };
  const next: Instance = {
    workflow: name,
    id,
    ...(parent === undefined ? undefined : { parent }),
    definitionVersion: workflow.version,
    version,
    status,
    value: run.value,
    // Not the run's own: so the live instance is the one that its facts give, to the last key.
    context: applyChanges(instance.context, changes),
    at: occasion.at,
    ...(left.length === 0 ? undefined : { timers: left }),
  };
  return {
    outcome: "accepted",
    instance: next,
    fact,
    effects: effectsOf(workflow, instance, version, run, occasion),
    timers,
  };
}
