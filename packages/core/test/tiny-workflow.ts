import { type AnyCondition, defineWorkflow, requirement, type Workflow, type WorkflowSpec } from "@nastavnik/core";
import { type AnyStateMachine, assign, createMachine } from "xstate";
import * as z from "zod";

const text = (en: string) => ({ ru: en, en });

interface TinyMachine {
  readonly config?: Readonly<Record<string, unknown>>;
  readonly actions?: Readonly<Record<string, unknown>>;
  readonly delays?: Readonly<Record<string, unknown>>;
  readonly guards?: Readonly<Record<string, unknown>>;
}

/** A machine with the states `one` and `two`; `go` leads from the first to the second. */
export function tinyMachine({ config, ...implementations }: TinyMachine = {}): AnyStateMachine {
  return createMachine(
    { id: "tiny", context: {}, initial: "one", states: { one: { on: { go: "two" } }, two: {} }, ...config } as never,
    implementations as never,
  );
}

/** All that a sound workflow round such a machine needs, with these parts replaced. */
export function tinySpec(machine: AnyStateMachine, changes: Partial<WorkflowSpec> = {}): WorkflowSpec {
  const anyone = {
    label: text("any"),
    told: text("any"),
    kind: "any",
    payload: z.looseObject({}) as never,
    roles: ["guest"],
  };
  return {
    id: "tiny",
    version: 1,
    title: text("tiny"),
    machine,
    roles: { guest: text("guest") },
    creation: "create",
    commands: { create: anyone, go: anyone },
    requirements: {},
    states: { one: text("one"), two: text("two") },
    ...changes,
  };
}

/** A workflow whose command `go` does these things on the way from `one` to `two`. */
export function goingBy(
  step: Readonly<Record<string, unknown>>,
  machine: TinyMachine = {},
  changes: Partial<WorkflowSpec> = {},
): Workflow {
  const config = { states: { one: { on: { go: { target: "two", ...step } } }, two: {} }, ...machine.config };
  return defineWorkflow(tinySpec(tinyMachine({ ...machine, config }), changes));
}

/** A workflow whose command `go` is guarded by this. */
export const guardedBy = (condition: AnyCondition, changes: Partial<WorkflowSpec> = {}): Workflow =>
  goingBy({ guard: "it" }, {}, { requirements: { it: condition }, ...changes });

/** A workflow whose command `go` may be taken in several ways, each guarded by one of these. */
export function goingWays(...conditions: readonly AnyCondition[]): Workflow {
  const requirements = Object.fromEntries(conditions.map((condition, index) => [`way-${index}`, condition]));
  const go = Object.keys(requirements).map((guard) => ({ guard, target: "two" }));
  return defineWorkflow(
    tinySpec(tinyMachine({ config: { states: { one: { on: { go } }, two: {} } } }), { requirements }),
  );
}

/** A workflow whose command `go` writes this into the context. */
export const writing = (change: () => unknown): Workflow =>
  goingBy({ actions: "write" }, { actions: { write: assign(change as never) } });

/** A workflow that leaves `one` after an hour, if its guard lets it. */
export function guardedTimer(isOpen: boolean): Workflow {
  const title = text("it is open");
  const it = requirement({ id: "it", title, clause: "c", force: "law", check: () => isOpen || { text: title } });
  const states = { one: { after: { hour: { guard: "it", target: "two" } }, on: { go: "two" } }, two: {} };
  return defineWorkflow(
    tinySpec(tinyMachine({ config: { states }, delays: { hour: 3_600_000 } }), { requirements: { it } }),
  );
}
