import {
  absentInstance,
  decide,
  type Decision,
  type Instance,
  isNastavnikError,
  type Occasion,
  recorder,
  requirement,
  type Workflow,
} from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { raise } from "xstate";
import { goingBy, guardedBy, writing } from "./tiny-workflow.ts";
import { world } from "./world.ts";

const actor = { id: "g", roles: ["guest"], organisation: "o" };
const at = Temporal.Instant.from("2026-09-01T06:00:00Z");

function give(workflow: Workflow, instance: Instance, type: string): Decision {
  return decide(workflow, instance, { id: "c", type, payload: {}, actor, at }, world);
}

function created(workflow: Workflow): Instance {
  const decision = give(workflow, absentInstance({ workflow: "tiny", id: "1" }), "create");
  if (decision.outcome !== "accepted") throw new Error(`creation was ${decision.outcome}`);
  return decision.instance;
}

/** What giving `go` throws: its code, its message and the cause's message. */
function failureOf(workflow: Workflow, type = "go"): readonly unknown[] {
  try {
    return [
      give(workflow, type === "create" ? absentInstance({ workflow: "tiny", id: "1" }) : created(workflow), type),
    ];
  } catch (error) {
    if (!isNastavnikError(error)) throw error;
    const { code, message, cause } = error;
    return [code, message, ...(cause instanceof Error ? [cause.message] : [])];
  }
}

function boom(): never {
  throw new Error("boom");
}

const text = (en: string) => ({ ru: en, en });
const check = (answer: () => unknown) =>
  requirement({ id: "odd", title: text("odd"), clause: "c", force: "law", check: answer as never });

describe("a definition that breaks its word", () => {
  it.each<[string, Workflow, string, ...string[]]>([
    ["a check that throws", guardedBy(check(boom)), "the check of requirement odd failed", "boom"],
    [
      "a check that answers neither true nor a failure",
      guardedBy(check(() => false)),
      "the check of requirement odd: expected true or failures with a text, met false",
    ],
    ["an assignment that throws", writing(boom), "machine tiny: action write failed", "boom"],
    [
      "a delay that throws",
      goingBy({ target: "one", reenter: true }, { delays: { late: boom }, config: waiting("late") }),
      "machine tiny: the delay of timer xstate.after.late.tiny.two failed",
      "boom",
    ],
    [
      "a delay that is no number",
      goingBy({}, { delays: { late: () => Number.NaN }, config: waiting("late") }),
      "machine tiny: expected a delay in milliseconds for timer xstate.after.late.tiny.two, met NaN",
    ],
    [
      "a delay that never ends",
      goingBy({}, { delays: { late: () => Infinity }, config: waiting("late") }),
      "machine tiny: expected a delay in milliseconds for timer xstate.after.late.tiny.two, met Infinity",
    ],
    ["a context that is not JSON", writing(() => ({ day: at })), "expected JSON at day, met [object Temporal.Instant]"],
    [
      "a context that is not JSON deep inside",
      writing(() => ({ plan: { days: [{ at: new Set() }] } })),
      "expected JSON at plan.days.0.at, met [object Set]",
    ],
    [
      "an effect whose data throw",
      goingBy({ actions: "tell" }, {}, { effects: { tell: { label: text("tell"), data: boom } } }),
      "workflow tiny: the data of effect tell failed",
      "boom",
    ],
    [
      "an effect whose data are not JSON",
      goingBy({ actions: "tell" }, {}, { effects: { tell: { label: text("tell"), data: () => ({ at }) as never } } }),
      "expected JSON at effect tell.at, met [object Temporal.Instant]",
    ],
    [
      "a regulation that throws",
      goingBy({}, {}, { regulation: boomAfterCreation() as never }),
      "workflow tiny: its regulation failed",
      "boom",
    ],
    [
      "an assignment that meets another command than its own",
      goingBy(
        { actions: "write" },
        { actions: { write: recorder<{}, Occasion<"stay" | "go">>()("stay", () => ({})) } },
      ),
      "machine tiny: action write failed",
      "an action that records stay was called for go",
    ],
    [
      "a machine that finds no rest",
      goingBy(
        {},
        {
          actions: { again: raise({ type: "go" }) },
          config: {
            options: { maxIterations: 7 },
            states: { one: { on: { go: { actions: "again" } } }, two: {} },
          },
        },
      ),
      "machine tiny found no rest after 7 microsteps",
    ],
  ])("is reported as our own fault, with its place and its cause: %s", (_title, workflow, message, ...causes) => {
    expect(failureOf(workflow)).toEqual(["internal", message, ...causes]);
  });

  it("is reported as our own fault when the initial context throws", () => {
    const workflow = goingBy({}, { config: { context: boom } });
    expect(failureOf(workflow, "create")).toEqual(["internal", "machine tiny: the initial context failed", "boom"]);
  });

  it("has room for a thousand microsteps when it sets no limit", () => {
    const workflow = goingBy(
      {},
      {
        actions: { again: raise({ type: "go" }) },
        config: { states: { one: { on: { go: { actions: "again" } } }, two: {} } },
      },
    );
    expect(failureOf(workflow)).toEqual(["internal", "machine tiny found no rest after 1000 microsteps"]);
  });

  it("cannot be decided on when it was not made by defineWorkflow", () => {
    const workflow = { ...goingBy({}) };
    expect(() => give(workflow, absentInstance({ workflow: "tiny", id: "1" }), "create")).toThrow(
      expect.objectContaining({
        code: "invalid-definition",
        message: "workflow tiny was not made by defineWorkflow",
      }),
    );
  });
});

/** `go` leads to a state that waits. */
function waiting(delay: string): Readonly<Record<string, unknown>> {
  return { states: { one: { on: { go: "two" } }, two: { after: { [delay]: { target: "one" } } } } };
}

function boomAfterCreation(): () => {} {
  let calls = 0;
  return () => (calls++ === 0 ? {} : boom());
}
