/** Three workflows to measure the kernel on; their machines run unchanged in XState's own interpreter. */
import {
  all,
  command,
  defineWorkflow,
  type JsonObject,
  machineTypes,
  type Occasion,
  recorder,
  requirement,
  requirementGuards,
  type Workflow,
} from "@nastavnik/core";
import { type AnyStateMachine, setup } from "xstate";
import * as z from "zod";

type Counter = {
  readonly count: number;
  readonly last?: string;
  readonly owner: string;
  readonly tags: readonly string[];
};

const text = (en: string) => ({ ru: en, en });
const record = recorder<Counter, Occasion>();

const limit = (id: string, check: (count: number) => boolean) =>
  requirement<Counter>({
    id,
    title: text(id),
    clause: `Rules, ${id}`,
    force: "law",
    check: ({ count }) => check(count) || { text: text(`Expected another count, met ${count}`) },
  });

const requirements = {
  "may-go": all(
    "may-go",
    text("may go"),
    limit("is-counted", (count) => count >= 0),
    limit("is-whole", Number.isInteger),
  ),
  never: all(
    "never",
    text("never"),
    limit("is-negative", (count) => count < 0),
    limit("is-fraction", (count) => !Number.isInteger(count)),
  ),
};

const base = setup({
  types: machineTypes<Counter, Occasion>(),
  guards: requirementGuards(requirements),
  actions: {
    count: record("*", ({ count }, { id }) => ({ count: count + 1, last: id })),
    tell: () => {},
  },
});

const context = (): Counter => ({ count: 0, owner: "a", tags: ["b", "c"] });

function workflowOf(machine: AnyStateMachine, types: readonly string[], states: readonly string[]): Workflow {
  const anyone = command({
    label: text("any"),
    told: text("any"),
    kind: "any",
    payload: z.record(z.string(), z.json()) as z.ZodType<JsonObject>,
    roles: ["clerk"],
  });
  return defineWorkflow({
    id: machine.id,
    version: 1,
    title: text(machine.id),
    machine,
    roles: { clerk: text("clerk") },
    creation: "create",
    commands: Object.fromEntries(["create", ...types].map((type) => [type, anyone])),
    requirements,
    states: Object.fromEntries(states.map((path) => [path, text(path)])),
    effects: { tell: { label: text("tell"), data: ({ count }: Counter) => ({ count }) } },
  });
}

/** Two states, a guard and an assignment. */
export const flat = workflowOf(
  base.createMachine({
    id: "flat",
    context,
    initial: "off",
    states: {
      off: {
        on: { switch: { guard: "may-go", target: "on", actions: "count" }, force: { guard: "never", target: "on" } },
      },
      on: { on: { switch: { guard: "may-go", target: "off", actions: "count" } } },
    },
  }),
  ["switch", "force"],
  ["off", "on"],
);

/** Three levels, with actions on the way in and out; the event is answered two levels above the innermost state. */
export const nested = workflowOf(
  base.createMachine({
    id: "nested",
    context,
    initial: "out",
    states: {
      out: { on: { switch: { guard: "may-go", target: "in", actions: "count" } } },
      in: {
        entry: "count",
        exit: "tell",
        on: { switch: { guard: "may-go", target: "out", actions: "count" }, force: { guard: "never", target: "out" } },
        initial: "work",
        states: { work: { entry: "tell", initial: "draft", states: { draft: {}, ready: {} } }, rest: {} },
      },
    },
  }),
  ["switch", "force"],
  ["out", "in", "in.work", "in.work.draft", "in.work.ready", "in.rest"],
);

const letters = ["a", "b", "c", "d", "e", "f", "g", "h"];

const region = base.createStateConfig({
  initial: "off",
  states: {
    off: {
      on: { switch: { guard: "may-go", target: "on", actions: "count" }, force: { guard: "never", target: "on" } },
    },
    on: { on: { switch: { guard: "may-go", target: "off", actions: "count" } } },
  },
});

/** Eight parallel regions, all of which answer the event. */
export const parallel = workflowOf(
  base.createMachine({
    id: "parallel",
    context,
    type: "parallel",
    states: Object.fromEntries(letters.map((letter) => [letter, region])),
  }),
  ["switch", "force"],
  letters.flatMap((letter) => [letter, `${letter}.off`, `${letter}.on`]),
);
