import type { Occasion } from "../command/occasion.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { StateValue } from "../instance/instance.ts";
import type { JsonObject, JsonValue } from "../json/json.ts";
import type { Act, ActionArgs, Candidate, Plan } from "./compiled.ts";
import type { Chart } from "./chart.ts";
import { planOf } from "./plan.ts";
import { select, selectAlways, selectorOf } from "./select.ts";

/** An effect that a run asks for, with the context as it was at that point. */
export interface EffectCall {
  readonly type: string;
  readonly params: JsonValue | undefined;
  readonly context: JsonObject;
}

/** What a run to completion did. */
export interface Run {
  readonly value: StateValue;
  readonly isDone: boolean;
  readonly context: JsonObject;
  /** Keys of the context that were assigned, some perhaps more than once; all others are as they were. */
  readonly assigned: readonly string[];
  readonly effects: readonly EffectCall[];
  /** Milliseconds from now, by timer. */
  readonly timersSet: ReadonlyMap<string, number>;
  readonly timersCancelled: ReadonlySet<string>;
  /** Transitions taken, in order. */
  readonly taken: readonly Candidate[];
}

const noKeys: readonly string[] = [];
const noEffects: readonly EffectCall[] = [];
const noTimersSet: ReadonlyMap<string, number> = new Map();
const noTimersCancelled: ReadonlySet<string> = new Set();

/** A run in which no transition is taken: what a timer does that finds no way open. */
export function emptyRun(value: StateValue, context: JsonObject): Run {
  return {
    value,
    isDone: false,
    context,
    assigned: noKeys,
    effects: noEffects,
    timersSet: noTimersSet,
    timersCancelled: noTimersCancelled,
    taken: [],
  };
}

/** A run under way. */
interface Work {
  context: JsonObject;
  assigned: readonly string[] | undefined;
  event: { readonly type: string };
  effects: EffectCall[] | undefined;
  timersSet: Map<string, number> | undefined;
  timersCancelled: Set<string> | undefined;
  raised: { readonly type: string }[] | undefined;
}

function failed(chart: Chart, what: string, cause: unknown): NastavnikError {
  return new NastavnikError("internal", `machine ${chart.id}: ${what} failed`, { cause });
}

function assigned(chart: Chart, act: Act & { readonly kind: "assign" }, args: ActionArgs): JsonObject {
  try {
    return act.assign(args);
  } catch (cause) {
    throw failed(chart, `action ${act.name}`, cause);
  }
}

function delayed(chart: Chart, act: Act & { readonly kind: "set-timer" }, args: ActionArgs): number | undefined {
  let delay: number | undefined;
  try {
    delay = act.delay(args);
  } catch (cause) {
    throw failed(chart, `the delay of timer ${act.id}`, cause);
  }
  if (delay === undefined || Number.isFinite(delay)) return delay;
  throw new NastavnikError(
    "internal",
    `machine ${chart.id}: expected a delay in milliseconds for timer ${act.id}, met ${String(delay)}`,
  );
}

function perform(chart: Chart, acts: readonly Act[], work: Work): void {
  for (const act of acts) {
    switch (act.kind) {
      case "assign": {
        const values = assigned(chart, act, { context: work.context, event: work.event });
        const keys = Object.keys(values);
        work.assigned = work.assigned === undefined ? keys : [...work.assigned, ...keys];
        work.context = { ...work.context, ...values };
        break;
      }
      case "raise":
        (work.raised ??= []).push(act.event);
        break;
      case "set-timer": {
        const delay = delayed(chart, act, { context: work.context, event: work.event });
        // Leaving the state has cancelled what waited before: nothing waits now.
        if (delay !== undefined) (work.timersSet ??= new Map()).set(act.id, delay);
        break;
      }
      case "cancel-timer":
        work.timersSet?.delete(act.id);
        (work.timersCancelled ??= new Set()).add(act.id);
        break;
      case "effect":
        (work.effects ??= []).push({ type: act.type, params: act.params, context: work.context });
        break;
    }
  }
}

/**
 * Carries out a plan and all that follows from it: eventless transitions and raised events, until the machine rests.
 * As in XState, guards and actions see the event that caused them; a raised event keeps what surrounds the command
 * (its payload, actor, instant and world), since without them its guards could not be answered.
 *
 * @throws NastavnikError `internal` when an action or a delay throws, or the machine finds no rest
 */
export function runToCompletion(chart: Chart, first: Plan, context: JsonObject, occasion: Occasion): Run {
  const work: Work = {
    context,
    assigned: undefined,
    event: occasion,
    effects: undefined,
    timersSet: undefined,
    timersCancelled: undefined,
    raised: undefined,
  };
  perform(chart, first.acts, work);
  let here = first.next;
  let { taken } = first;
  let mayTakeAlways = true;
  for (let steps = 1; !here.isDone; steps++) {
    if (steps > chart.microstepLimit) {
      throw new NastavnikError(
        "internal",
        `machine ${chart.id} found no rest after ${chart.microstepLimit} microsteps`,
      );
    }
    let chosen: readonly Candidate[] =
      mayTakeAlways && here.hasAlways ? selectAlways(here, work.context, work.event as Occasion) : [];
    const isAlways = chosen.length > 0;
    if (!isAlways) {
      const raised = work.raised?.shift();
      if (raised === undefined) break;
      const event: Occasion = { ...occasion, ...raised };
      work.event = event;
      const selector = selectorOf(chart.root, here, raised.type);
      const into: Candidate[] = [];
      if (selector !== undefined) select(selector, work.context, event, into);
      chosen = into;
    }
    if (chosen.length === 0) {
      mayTakeAlways = true;
      continue;
    }
    const plan = planOf(chart.root, chart.configurations, here, chosen);
    const before = work.context;
    perform(chart, plan.acts, work);
    // An eventless transition that changed nothing would be taken again for ever.
    mayTakeAlways = !isAlways || plan.next !== here || work.context !== before;
    taken = [...taken, ...plan.taken];
    here = plan.next;
  }
  return {
    value: here.value,
    isDone: here.isDone,
    context: work.context,
    assigned: work.assigned ?? noKeys,
    effects: work.effects ?? noEffects,
    timersSet: work.timersSet ?? noTimersSet,
    timersCancelled: work.timersCancelled ?? noTimersCancelled,
    taken,
  };
}
