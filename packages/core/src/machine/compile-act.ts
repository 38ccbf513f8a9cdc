import type { AnyStateMachine } from "xstate";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { JsonObject, JsonValue } from "../json/json.ts";
import type { Act, ActionArgs } from "./compiled.ts";

/** The parts of XState's built-in actions that matter here; they are functions that carry their settings. */
interface BuiltInAction {
  readonly type: string;
  readonly assignment?: unknown;
  readonly event?: unknown;
  readonly id?: string;
  readonly delay?: unknown;
  readonly sendId?: string;
}

type Assignment = ((args: ActionArgs, params: unknown) => JsonObject) | Record<string, unknown>;

function assigner(assignment: Assignment, params: unknown): (args: ActionArgs) => JsonObject {
  if (typeof assignment === "function") return (args) => assignment(args, params);
  const parts = Object.entries(assignment);
  return (args) =>
    Object.fromEntries(
      parts.map(([key, part]) => [
        key,
        typeof part === "function"
          ? (part as (a: ActionArgs, p: unknown) => JsonValue)(args, params)
          : (part as JsonValue),
      ]),
    );
}

function delayOf(machine: AnyStateMachine, delay: unknown): (args: ActionArgs) => number | undefined {
  if (typeof delay === "number") return () => delay;
  const found: unknown = typeof delay === "string" ? machine.implementations.delays[delay] : delay;
  if (typeof found === "number") return () => found;
  if (typeof found === "function") {
    return (args) => (found as (a: ActionArgs, p: unknown) => number | undefined)(args, undefined);
  }
  throw new NastavnikError("invalid-definition", `machine ${machine.id}: delay ${String(delay)} is not defined`);
}

/**
 * Turns an action of an XState machine into data or a pure function; an action that is none of XState's own is an effect.
 *
 * @throws NastavnikError `invalid-definition` for what cannot be told before the machine runs
 */
export function compileAct(machine: AnyStateMachine, action: unknown): Act {
  const name = typeof action === "string" ? action : (action as { type: string }).type;
  const params: unknown =
    typeof action === "object" && action !== null ? (action as { params?: unknown }).params : undefined;
  const implementation: unknown = typeof action === "function" ? action : machine.implementations.actions[name];
  const builtIn = (implementation ?? {}) as BuiltInAction;
  switch (builtIn.type) {
    case "xstate.assign":
      return { kind: "assign", name, assign: assigner(builtIn.assignment as Assignment, params) };
    case "xstate.raise": {
      if (typeof builtIn.event === "function") {
        throw new NastavnikError("invalid-definition", `machine ${machine.id}: ${name} must raise plain data`);
      }
      const event = builtIn.event as { type: string };
      if (builtIn.delay === undefined) return { kind: "raise", event };
      return { kind: "set-timer", id: builtIn.id ?? event.type, delay: delayOf(machine, builtIn.delay) };
    }
    case "xstate.cancel":
      return { kind: "cancel-timer", id: String(builtIn.sendId) };
    default:
      return { kind: "effect", type: name, params: params as JsonValue | undefined };
  }
}
