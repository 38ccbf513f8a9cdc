import { absentInstance, type Instance, type Workflow } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnyMachineSnapshot } from "xstate";
import { buildWorkflow } from "./statechart/build-workflow.ts";
import { stepInKernel } from "./statechart/kernel-step.ts";
import { type StatePlan, statechart } from "./statechart/statechart.ts";
import type { Step } from "./statechart/step.ts";
import { type Context, creation, events } from "./statechart/vocabulary.ts";
import { stepInDocumentOrder, stepInXState } from "./statechart/xstate-step.ts";

const bare = {
  children: [],
  initial: 0,
  initialActs: [],
  entry: [],
  exit: [],
  on: [],
  always: [],
  after: [],
  onDone: [],
};
const final: StatePlan = { ...bare, kind: "final" };

/** Regions that are themselves final states: the parallel state must end once, not once for each of them. */
const finalRegions: StatePlan = {
  ...bare,
  kind: "compound",
  children: [
    {
      ...bare,
      kind: "parallel",
      children: [final, final],
      onDone: [{ guard: undefined, targets: "none", reenter: false, acts: [0], isIgnored: false }],
    },
  ],
};

function hasParallel(plan: StatePlan): boolean {
  return plan.kind === "parallel" || plan.children.some(hasParallel);
}

/** A timer that finds no way open changes nothing, except that it does not wait any longer. */
const stay = ({ value, context }: Instance) => ({
  value,
  context: context as Context,
  isDone: false,
  effects: [],
  timersSet: {},
});

/**
 * A step without the cancellations that change nothing: XState cancels on leaving a state whatever the state may have set.
 * That the timer which fires is over the kernel says itself.
 */
function ofWaiting(step: Step, waiting: ReadonlySet<string>, fired: string): Step {
  if (typeof step === "string") return step;
  const cancelled = step.timersCancelled.filter((id) => waiting.has(id) && id !== fired);
  return { ...step, timersCancelled: cancelled.toSorted() };
}

function tallyOf(step: Step): string {
  return step === "refused" || step === "no rest" ? step : step.isDone ? "done" : "taken";
}

/** Takes a random walk through a chart in both interpreters, and compares every step. */
function walk(plan: StatePlan, workflow: Workflow, choices: readonly number[], tally: Map<string, number>): void {
  const { machine } = workflow;
  let instance: Instance = absentInstance({ workflow: "chart", id: "1" });
  let snapshot: AnyMachineSnapshot | undefined;
  const timers = new Set<string>();

  const take = (type: string): void => {
    const [step, next] = stepInKernel(workflow, instance, type);
    const seen = (each: Step): Step => {
      const told = each === "refused" && timers.has(type) ? { ...stay(instance), timersCancelled: [] } : each;
      return ofWaiting(told, timers, type);
    };
    const met = seen(step);
    const [first, afterFirst] = stepInXState(machine, snapshot, type);
    let [expected, after] = [seen(first), afterFirst];
    if (hasParallel(plan) && canonicalJson(met) !== canonicalJson(expected)) {
      // Only the order in which parallel regions are asked may differ, and then it must be the one of SCXML.
      const [second, afterSecond] = stepInDocumentOrder(
        machine,
        { value: instance.value, context: instance.context as Context },
        type,
      );
      [expected, after] = [seen(second), afterSecond];
      tally.set("reordered", (tally.get("reordered") ?? 0) + 1);
    }
    expect(met).toEqual(expected);
    tally.set(tallyOf(met), (tally.get(tallyOf(met)) ?? 0) + 1);
    instance = next;
    snapshot = after;
    if (typeof met === "string") return;
    timers.delete(type);
    for (const id of met.timersCancelled) timers.delete(id);
    for (const id of Object.keys(met.timersSet)) timers.add(id);
  };

  take(creation);
  const commands = events.filter((type) => Object.hasOwn(workflow.commands, type));
  for (const choice of instance.status === "absent" ? [] : choices) {
    const types = [...commands, ...timers];
    if (types.length > 0) take(types[choice % types.length] as string);
  }
}

describe("decide and XState's own interpreter", () => {
  it("agree on every step of random statecharts: states, context, effects, timers and refusals", () => {
    const tally = new Map<string, number>();
    fc.assert(
      fc.property(statechart, fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (plan, choices) => {
        walk(plan, buildWorkflow(plan), choices, tally);
      }),
      { numRuns: 1500, examples: [[finalRegions, [0]]] },
    );
    // The charts are rich enough for the agreement to mean something.
    expect(tally.get("taken")).toBeGreaterThan(2000);
    expect(tally.get("refused")).toBeGreaterThan(1000);
    expect(tally.get("done")).toBeGreaterThan(50);
    expect(tally.get("no rest")).toBeGreaterThan(50);
    expect(tally.get("reordered") ?? 0).toBeLessThan(20);
  });
});
