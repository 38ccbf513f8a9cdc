import {
  absentInstance,
  decide,
  defineWorkflow,
  type Instance,
  type JsonObject,
  type Occasion,
  requirement,
  type Workflow,
} from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { assign, initialTransition, raise, transition } from "xstate";
import { tinyMachine, tinySpec } from "./tiny-workflow.ts";
import { world } from "./world.ts";

const actor = { id: "g", roles: ["guest"], organisation: "o" };
const at = Temporal.Instant.from("2026-09-01T06:00:00Z");
const text = (en: string) => ({ ru: en, en });

function after(workflow: Workflow, ...types: readonly string[]): Instance {
  let instance = absentInstance({ workflow: "tiny", id: "1" });
  for (const type of ["create", ...types]) {
    const decision = decide(workflow, instance, { id: type, type, payload: { of: type }, actor, at }, world);
    if (decision.outcome !== "accepted") throw new Error(`${type} was ${decision.outcome}`);
    ({ instance } = decision);
  }
  return instance;
}

describe("where the kernel differs from XState on purpose", () => {
  it("lets guards and actions of a raised event see the command's payload, actor, instant and world", () => {
    const log: unknown[] = [];
    const machine = tinyMachine({
      config: {
        states: { one: { on: { go: { actions: "next" } } }, two: {} },
        on: { next: { guard: "watched", target: ".two", actions: "note" } },
      },
      actions: {
        next: raise({ type: "next" }),
        note: assign(({ event }: { event: Occasion }) => ({
          note: [event.type, event.id, event.payload] as never,
        })) as never,
      },
    });
    const { commands } = tinySpec(machine);
    const watched = requirement<JsonObject>({
      id: "watched",
      title: text("watched"),
      clause: "c",
      force: "law",
      check: (_context, occasion) => {
        log.push([occasion.type, occasion.at.toString(), occasion.actor.id, occasion.world === world]);
        return true;
      },
    });
    const workflow = defineWorkflow(
      tinySpec(machine, { requirements: { watched }, commands: { ...commands, next: commands["go"] as never } }),
    );
    expect(after(workflow, "go")).toMatchObject({ value: "two", context: { note: ["next", "go", { of: "go" }] } });
    expect(log).toEqual([["next", "2026-09-01T06:00:00Z", "g", true]]);
  });

  it("lets the initial states see the creating command, where XState has an event of its own", () => {
    const machine = tinyMachine({
      config: { entry: "note" },
      actions: { note: assign(({ event }: { event: { type: string } }) => ({ by: event.type })) as never },
    });
    expect(after(defineWorkflow(tinySpec(machine))).context).toEqual({ by: "create" });
    expect(initialTransition(machine)[0].context).toEqual({ by: "xstate.init" });
  });

  it("takes parallel regions in the order in which they are written, as SCXML does, not in that of their entry", () => {
    type Said = { readonly isReady?: boolean; readonly said?: string };
    const say = (word: string) =>
      assign(({ context }: { context: Said }) => ({ said: (context.said ?? "") + word })) as never;
    const leaving = (word: string) => ({ always: { guard: "ready", target: "end", actions: `say-${word}` } });
    const machine = tinyMachine({
      config: {
        type: "parallel",
        initial: undefined,
        options: { maxIterations: 5 },
        on: { go: { actions: "get-ready" } },
        states: {
          a: { initial: "x", states: { x: { on: { step: "y" } }, y: leaving("a"), end: {} } },
          b: { initial: "y", states: { y: leaving("b"), end: {} } },
        },
      },
      guards: { ready: ({ context }: { context: Said }) => context.isReady === true },
      actions: { "say-a": say("a"), "say-b": say("b"), "get-ready": assign(() => ({ isReady: true })) as never },
    });
    const { commands } = tinySpec(machine);
    const ready = requirement<Said>({
      id: "ready",
      title: text("ready"),
      clause: "c",
      force: "law",
      check: ({ isReady }) => isReady === true || { text: text("not ready") },
    });
    const workflow = defineWorkflow(
      tinySpec(machine, {
        requirements: { ready },
        commands: { ...commands, step: commands["go"] as never },
        states: Object.fromEntries(["a", "a.x", "a.y", "a.end", "b", "b.y", "b.end"].map((path) => [path, text(path)])),
      }),
    );
    const [start] = initialTransition(machine);
    const [stepped] = transition(machine, start, { type: "step" });
    expect(transition(machine, stepped, { type: "go" })[0].context).toMatchObject({ said: "ba" });
    expect(after(workflow, "step", "go").context).toMatchObject({ said: "ab" });
  });

  it("has a limit of microsteps where the machine sets none; where it does, the limits are the same", () => {
    const chain = (length: number) => {
      const names = Array.from({ length }, (_, index) => `s${index}`);
      const states = Object.fromEntries(
        names.map((name, index) => [name, { always: { guard: "true", target: names[index + 1] ?? "two" } }]),
      );
      return tinyMachine({
        config: { options: { maxIterations: 4 }, states: { one: { on: { go: "s0" } }, ...states, two: {} } },
        guards: { true: () => true },
      });
    };
    const yes = requirement({ id: "true", title: text("true"), clause: "c", force: "law", check: () => true });
    const isTaken = (run: () => unknown): boolean => {
      try {
        run();
        return true;
      } catch {
        return false;
      }
    };
    const taken = [1, 2, 3, 4, 5, 6].map((length) => {
      const machine = chain(length);
      const names = Array.from({ length }, (_, index) => `s${index}`);
      const states = Object.fromEntries(["one", "two", ...names].map((path) => [path, text(path)]));
      const workflow = defineWorkflow(tinySpec(machine, { requirements: { true: yes }, states }));
      const [start] = initialTransition(machine);
      return [isTaken(() => after(workflow, "go")), isTaken(() => transition(machine, start, { type: "go" }))];
    });
    expect(taken.map(([kernel]) => kernel)).toEqual(taken.map(([, xstate]) => xstate));
    expect(new Set(taken.map(([kernel]) => kernel))).toEqual(new Set([true, false]));
  });

  it("refuses what is sent to an ended instance, where XState is silent", () => {
    const machine = tinyMachine({ config: { states: { one: { on: { go: "two" } }, two: { type: "final" } } } });
    const workflow = defineWorkflow(tinySpec(machine));
    const ended = after(workflow, "go");
    const again = decide(workflow, ended, { id: "c", type: "go", payload: {}, actor, at }, world);
    expect([ended.status, again.outcome]).toEqual(["done", "refused"]);
  });
});
