import { absentInstance, canonicalJson, type Instance, type Workflow } from "@nastavnik/core";
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

function tallyOf(step: Step): string {
  return step === "refused" || step === "no rest" ? step : step.isDone ? "done" : "taken";
}

/** Takes a random walk through a chart in both interpreters, and compares every step. */
function walk(plan: StatePlan, workflow: Workflow, choices: readonly number[], tally: Map<string, number>): void {
  const { machine } = workflow;
  let instance: Instance = absentInstance({ workflow: "chart", id: "1" });
  let snapshot: AnyMachineSnapshot | undefined;
  const timers = new Set<string>();

  const step = (type: string): void => {
    const [met, next] = stepInKernel(workflow, instance, type);
    let [expected, after] = stepInXState(machine, snapshot, type);
    if (hasParallel(plan) && canonicalJson(met) !== canonicalJson(expected)) {
      // Only the order in which parallel regions are asked may differ, and then it must be the one of SCXML.
      [expected, after] = stepInDocumentOrder(
        machine,
        { value: instance.value, context: instance.context as Context },
        type,
      );
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

  step(creation);
  const commands = events.filter((type) => Object.hasOwn(workflow.commands, type));
  for (const choice of instance.status === "absent" ? [] : choices) {
    const types = [...commands, ...timers];
    if (types.length > 0) step(types[choice % types.length] as string);
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
