import {
  type Command,
  decide,
  type Instance,
  isNastavnikError,
  systemRole,
  timerEvent,
  type Workflow,
} from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { world } from "../world.ts";
import type { Context } from "./vocabulary.ts";
import type { Step } from "./step.ts";

const at = Temporal.Instant.from("2026-09-01T06:00:00Z");
const actor = { id: "engine", roles: [systemRole], organisation: "school" };

/** Takes a command with the kernel's `decide`. */
export function stepInKernel(workflow: Workflow, instance: Instance, type: string): [Step, Instance] {
  const command: Command = { id: "c", type, payload: {}, actor, at };
  const unchanged = {
    value: instance.value,
    context: instance.context as Context,
    isDone: false,
    effects: [],
    timersSet: {},
    timersCancelled: [],
  };
  try {
    const decision = decide(workflow, instance, command, world);
    if (decision.outcome === "refused") return ["refused", instance];
    if (decision.outcome === "ignored") return [unchanged, instance];
    const { instance: next, effects, timers } = decision;
    const step: Step = {
      value: next.value,
      context: next.context as Context,
      isDone: next.status === "done",
      effects: effects.map(({ type: effect, data }) => ({
        type: effect,
        context: data["context"] as Context,
        params: data["params"],
      })),
      timersSet: Object.fromEntries(
        timers.set.map(({ id, dueAt }) => [timerEvent(id), dueAt.since(at).total({ unit: "milliseconds" })]),
      ),
      timersCancelled: timers.cancel.map(timerEvent),
    };
    return [step, next];
  } catch (error) {
    if (isNastavnikError(error, "internal") && error.message.includes("found no rest")) return ["no rest", instance];
    throw error;
  }
}
