import type { AnyStateMachine } from "xstate";
import type { Occasion } from "../command/occasion.ts";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { StateValue } from "../instance/instance.ts";
import type { JsonObject } from "../json/json.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import { chart } from "./chart.ts";
import type { Candidate, Node, Plan } from "./compiled.ts";
import { planOf, startPlan } from "./plan.ts";
import { type Run, runToCompletion } from "./run.ts";
import { candidatesOf, select, selectorOf } from "./select.ts";

/** An XState machine in the durable profile, with the semantics of XState's own interpreter. */
export interface Interpreter {
  /** All states, in document order. */
  readonly nodes: readonly Node[];
  /** Active states, in document order. */
  readonly active: (value: StateValue) => readonly Node[];
  /** Transitions that the event could take from here, whatever their guards say, in the order in which they are asked. */
  readonly candidates: (value: StateValue, event: string) => readonly Candidate[];
  /** Runs the event to completion; `undefined` when no transition is enabled. */
  readonly run: (value: StateValue, context: JsonObject, occasion: Occasion) => Run | undefined;
  /** Enters the initial states. */
  readonly start: (occasion: Occasion) => Run;
}

const noCandidates: readonly Candidate[] = [];

function contextFactory(machine: AnyStateMachine): (occasion: Occasion) => JsonObject {
  const context: unknown = (machine.config as { context?: unknown }).context;
  if (typeof context !== "function") return () => (context ?? {}) as JsonObject;
  return (occasion) => {
    try {
      return (context as (args: { input: Occasion }) => JsonObject)({ input: occasion });
    } catch (cause) {
      throw new NastavnikError("internal", `machine ${machine.id}: the initial context failed`, { cause });
    }
  };
}

/**
 * Compiles a machine for fast pure transitions: states, guards and steps are looked up in tables that fill as they are
 * used, where XState's `transition` walks the chart and builds an actor each time.
 *
 * @throws NastavnikError `invalid-definition` when the machine uses what the durable profile has not
 */
export function interpreter(machine: AnyStateMachine, conditions: Readonly<Record<string, AnyCondition>>): Interpreter {
  const compiled = chart(machine, conditions);
  const { root, nodes, configurations: known } = compiled;
  const initialContext = contextFactory(machine);
  // One chart always starts alike.
  let starting: Plan | undefined;
  const events = new Set(nodes.flatMap((node) => [...node.on.keys()]));

  return {
    nodes,
    active: (value) => known.ofValue(value).nodes,
    candidates(value, event) {
      const selector = events.has(event) ? selectorOf(root, known.ofValue(value), event) : undefined;
      return selector === undefined ? noCandidates : candidatesOf(selector);
    },
    run(value, context, occasion) {
      if (!events.has(occasion.type)) return undefined;
      const from = known.ofValue(value);
      const selector = selectorOf(root, from, occasion.type);
      if (selector === undefined) return undefined;
      const chosen: Candidate[] = [];
      select(selector, context, occasion, chosen);
      if (chosen.length === 0) return undefined;
      return runToCompletion(compiled, planOf(root, known, from, chosen), context, occasion);
    },
    start(occasion) {
      return runToCompletion(compiled, (starting ??= startPlan(root, known)), initialContext(occasion), occasion);
    },
  };
}
