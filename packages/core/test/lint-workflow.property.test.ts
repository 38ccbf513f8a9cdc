import { absentInstance, defineWorkflow, type Instance, matchesState } from "@nastavnik/core";
import { lintWorkflow } from "@nastavnik/core/lint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { specOf } from "./statechart/build-workflow.ts";
import { stepInKernel } from "./statechart/kernel-step.ts";
import { statechart } from "./statechart/statechart.ts";
import { creation } from "./statechart/vocabulary.ts";

const findingsOf = (spec: ReturnType<typeof specOf>) => lintWorkflow({ effects: {}, ...spec });

describe("the linter on random statecharts", () => {
  it("finds nothing in those that are sound by the way they are built", () => {
    fc.assert(
      fc.property(statechart, (plan) => {
        expect(findingsOf(specOf(plan, { isSound: true }))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("never calls a state unreachable that a walk enters, and calls many so that none does", () => {
    let found = 0;
    fc.assert(
      fc.property(statechart, fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (plan, choices) => {
        const workflow = defineWorkflow(specOf(plan));
        const ids = new Map(Object.entries(workflow.states).map(([path, { en }]) => [en, path]));
        const dead = lintWorkflow(workflow)
          .filter(({ code }) => code === "unreachable-state")
          .flatMap(({ place }) => ids.get(place) ?? []);
        found += dead.length;
        let instance: Instance = absentInstance({ workflow: "chart", id: "1" });
        const types = Object.keys(workflow.commands).filter((type) => type !== creation);
        for (const type of [
          creation,
          ...(types.length === 0 ? [] : choices.map((n) => types[n % types.length] as string)),
        ]) {
          [, instance] = stepInKernel(workflow, instance, type);
          expect(dead.filter((path) => matchesState(instance.value, path))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(20);
  });
});
