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
import type { Accepted, Effect, TimerChanges } from "./decision.ts";

const noTimers: TimerChanges = Object.freeze({ set: Object.freeze([]), cancel: Object.freeze([]) });
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

function timersOf(run: Run, occasion: Occasion): TimerChanges {
  if (run.timersSet.size === 0 && run.timersCancelled.size === 0) return noTimers;
  return {
    set: [...run.timersSet].map(([id, delay]) => ({
      id,
      dueAt: occasion.at.add({ milliseconds: Math.max(0, Math.round(delay)) }),
    })),
    cancel: [...run.timersCancelled],
  };
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
  };
  return {
    outcome: "accepted",
    instance: next,
    fact,
    effects: effectsOf(workflow, instance, version, run, occasion),
    timers: timersOf(run, occasion),
  };
}
