import { absentInstance, type Accepted, decide, delayOrNone, type Instance } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { goingBy } from "./tiny-workflow.ts";
import { world } from "./world.ts";

const actor = { id: "g", roles: ["guest"], organisation: "o" };
const at = Temporal.Instant.from("2026-09-01T06:00:00Z");

interface Args {
  readonly event: { readonly payload: { readonly minutes?: number } };
}

/** `go` leads into a state, and leads into it again, with a term that its payload sets or does not set. */
const workflow = goingBy(
  {},
  {
    delays: {
      term: delayOrNone(({ event }: Args) => {
        const { minutes } = event.payload;
        return minutes === undefined ? undefined : minutes * 60_000;
      }),
    },
    config: {
      states: {
        one: { on: { go: "two" } },
        two: { after: { term: "one" }, on: { go: { target: "two", reenter: true } } },
      },
    },
  },
);

function give(instance: Instance, type: string, payload: object = {}): Accepted {
  const decision = decide(workflow, instance, { id: "c", type, payload: { ...payload }, actor, at }, world);
  if (decision.outcome !== "accepted") throw new Error(`${type} was ${decision.outcome}`);
  return decision;
}

const absent = absentInstance({ workflow: "tiny", id: "1" });

describe("a delay that answers undefined", () => {
  it("sets no timer", () => {
    const { timers, instance } = give(give(absent, "create").instance, "go");
    expect(timers).toEqual({ set: [], cancel: [] });
    expect(instance).not.toHaveProperty("timers");
  });

  it("lets the timer end that waited before", () => {
    const waiting = give(give(absent, "create").instance, "go", { minutes: 5 });
    expect(waiting.timers.set.map(({ dueAt }) => dueAt.toString())).toEqual(["2026-09-01T06:05:00Z"]);
    const { timers, instance } = give(waiting.instance, "go");
    expect(timers).toEqual({ set: [], cancel: waiting.timers.set.map(({ id }) => id) });
    expect(instance).not.toHaveProperty("timers");
  });
});
