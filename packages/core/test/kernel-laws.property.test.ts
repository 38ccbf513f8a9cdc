import {
  absentInstance,
  type Command,
  decide,
  type Decision,
  explain,
  type Fact,
  type Instance,
  isNastavnikError,
  possible,
  rebuild,
  type StateValue,
  systemRole,
  type Workflow,
} from "@nastavnik/core";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { buildWorkflow } from "./statechart/build-workflow.ts";
import { statechart } from "./statechart/statechart.ts";
import { creation } from "./statechart/vocabulary.ts";
import { world } from "./world.ts";

const at = Temporal.Instant.from("2026-09-01T06:00:00Z");
const engine = { id: "engine", roles: [systemRole], organisation: "school" };
const stranger = { id: "s", roles: [], organisation: "school" };

interface Moment {
  readonly workflow: Workflow;
  readonly instance: Instance;
  readonly command: Command;
  readonly decision: Decision;
}

/** Everything that happens on a random walk through a random chart; charts that loop for ever end the walk. */
function walk(workflow: Workflow, choices: readonly number[], visit: (moment: Moment) => void): readonly Fact[] {
  let instance: Instance = absentInstance({ workflow: "chart", id: "1" }, "parent");
  const facts: Fact[] = [];
  const types = [...Object.keys(workflow.commands), "xstate.after.slow.s1", "unheard-of"];
  const commands = [creation, ...choices.map((choice) => types[choice % types.length] as string)];
  for (const [index, type] of commands.entries()) {
    const actor = index % 5 === 4 ? stranger : engine;
    const command: Command = { id: `c${index}`, type, payload: {}, actor, at: at.add({ hours: index }) };
    try {
      const decision = decide(workflow, instance, command, world);
      visit({ workflow, instance, command, decision });
      if (decision.outcome === "accepted") {
        ({ instance } = decision);
        facts.push(decision.fact);
      }
    } catch (error) {
      if (!isNastavnikError(error, "internal")) throw error;
      return facts;
    }
  }
  return facts;
}

const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 10 });
const runs = { numRuns: 200 };

/** Visits every moment of random walks. */
function everywhere(visit: (moment: Moment) => void): void {
  let moments = 0;
  fc.assert(
    fc.property(statechart, choices, (plan, given) => {
      walk(buildWorkflow(plan), given, (moment) => {
        moments++;
        visit(moment);
      });
    }),
    runs,
  );
  expect(moments).toBeGreaterThan(500);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

function reversed(value: StateValue): StateValue {
  if (typeof value === "string") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe("decide", () => {
  it("refuses exactly what explain says is unmet, for the very same reasons", () => {
    everywhere(({ workflow, instance, command, decision }) => {
      const { verdict, unmet, tree } = explain(workflow, instance, command, world);
      expect(verdict).toBe(decision.outcome === "refused" ? "unmet" : "met");
      expect(decision.outcome === "refused" ? decision.reasons : []).toEqual(unmet);
      expect(tree.verdict).toBe(verdict);
      expect(unmet.length > 0).toBe(verdict === "unmet");
    });
  });

  it("is a function of its arguments, and leaves them as they are", () => {
    everywhere(({ workflow, instance, command, decision }) => {
      const again = decide(workflow, deepFreeze(copyOf(instance)), Object.freeze({ ...command }), world);
      expect(again).toStrictEqual(decision);
    });
  });

  it("does not mind in which order a store gives the keys of a state back", () => {
    everywhere(({ workflow, instance, command, decision }) => {
      const stored = { ...instance, value: reversed(instance.value) };
      const again = decide(workflow, stored, command, world);
      const { from: _from, ...fact } = decision.outcome === "accepted" ? decision.fact : { from: undefined };
      expect(again).toMatchObject(decision.outcome === "accepted" ? { ...decision, fact } : decision);
    });
  });

  it("counts versions one by one, and says the same in the instance and in the fact", () => {
    everywhere(({ workflow, instance, command, decision }) => {
      if (decision.outcome !== "accepted") return;
      const { instance: next, fact } = decision;
      const shared = { version: instance.version + 1, definitionVersion: workflow.version, status: next.status };
      expect({ next, fact }).toMatchObject({ next: shared, fact: shared });
      expect([fact.to, fact.at, fact.parent]).toEqual([next.value, command.at, "parent"]);
    });
  });
});

describe("rebuild", () => {
  it("gives from the facts the instance that lives, to the last key", () => {
    fc.assert(
      fc.property(statechart, choices, (plan, given) => {
        const ref = { workflow: "chart", id: "1" };
        let live: Instance = absentInstance(ref);
        const facts = walk(buildWorkflow(plan), given, ({ decision }) => {
          if (decision.outcome === "accepted") live = decision.instance;
        });
        expect(rebuild(ref, facts)).toStrictEqual(live);
        const stored = facts.map((fact): Fact => ({
          ...fact,
          ...(JSON.parse(JSON.stringify(fact)) as object),
          at: fact.at,
          ...(fact.timers === undefined ? undefined : { timers: fact.timers }),
        }));
        expect(JSON.stringify(rebuild(ref, stored))).toBe(JSON.stringify(live));
      }),
      runs,
    );
  });
});

describe("possible", () => {
  it("lists every command, and says `met` of none that decide refuses", () => {
    everywhere(({ workflow, instance, command: { actor, at: now } }) => {
      const possibilities = possible(workflow, instance, actor, now, () => world);
      expect(possibilities.map(({ command }) => command)).toEqual(Object.keys(workflow.commands));
      for (const { command: type, verdict, unmet } of possibilities) {
        const { outcome } = attempt(() =>
          decide(workflow, instance, { id: "", type, payload: {}, actor, at: now }, world),
        );
        expect([verdict, outcome]).not.toEqual(["met", "refused"]);
        expect(unmet.length > 0).toBe(verdict === "unmet");
      }
    });
  });
});

/** A copy that shares nothing but instants, which cannot change. */
function copyOf({ at: recorded, timers, ...rest }: Instance): Instance {
  return {
    ...structuredClone(rest),
    ...(recorded === undefined ? undefined : { at: recorded }),
    ...(timers === undefined ? undefined : { timers: timers.map((timer) => ({ ...timer })) }),
  };
}

function attempt(run: () => Decision): { readonly outcome: string } {
  try {
    return run();
  } catch (error) {
    if (isNastavnikError(error, "internal")) return { outcome: "no rest" };
    throw error;
  }
}
