import type { AnyStateMachine, AnyStateNode } from "xstate";
import { NastavnikError } from "../error/nastavnik-error.ts";
import type { JsonObject, JsonValue } from "../json/json.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import type { Act, ActionArgs, Candidate, Node, TransitionMeta } from "./compiled.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The parts of XState's built-in actions that matter here; they are functions that carry their settings. */
interface BuiltInAction {
  readonly type: string;
  readonly assignment?: unknown;
  readonly event?: unknown;
  readonly id?: unknown;
  readonly delay?: unknown;
  readonly sendId?: unknown;
}

function broken(message: string): NastavnikError {
  return new NastavnikError("invalid-definition", message);
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

function delayOf(machine: AnyStateMachine, delay: unknown): (args: ActionArgs) => number {
  if (typeof delay === "number") return () => delay;
  const found: unknown = typeof delay === "string" ? machine.implementations.delays[delay] : delay;
  if (typeof found === "number") return () => found;
  if (typeof found === "function") return (args) => (found as (a: ActionArgs, p: unknown) => number)(args, undefined);
  throw broken(`machine ${machine.id}: delay ${String(delay)} is not defined`);
}

function compileAct(machine: AnyStateMachine, action: unknown): Act {
  const name = typeof action === "string" ? action : (action as { type: string }).type;
  const params: unknown =
    typeof action === "object" && action !== null ? (action as { params?: unknown }).params : undefined;
  const implementation: unknown = typeof action === "function" ? action : machine.implementations.actions[name];
  const builtIn = implementation as BuiltInAction | undefined;
  switch (builtIn?.type) {
    case "xstate.assign":
      return { kind: "assign", assign: assigner(builtIn.assignment as Assignment, params) };
    case "xstate.raise": {
      if (typeof builtIn.event === "function") throw broken(`machine ${machine.id}: a raised event must be plain data`);
      const event = builtIn.event as { type: string };
      if (builtIn.delay === undefined) return { kind: "raise", event };
      return { kind: "set-timer", id: String(builtIn.id ?? event.type), delay: delayOf(machine, builtIn.delay) };
    }
    case "xstate.cancel":
      return { kind: "cancel-timer", id: String(builtIn.sendId) };
    default:
      return { kind: "effect", type: name, params: params as JsonValue | undefined };
  }
}

function guardOf(
  conditions: Readonly<Record<string, AnyCondition>>,
  machine: AnyStateMachine,
  guard: unknown,
): AnyCondition | undefined {
  if (guard === undefined) return undefined;
  const name = typeof guard === "string" ? guard : (guard as { type?: unknown }).type;
  const condition = typeof guard === "function" || typeof name !== "string" ? undefined : conditions[name];
  if (condition === undefined) throw broken(`machine ${machine.id}: guard ${String(name)} is not a named requirement`);
  return condition;
}

const kinds = new Set(["atomic", "compound", "parallel", "final"]);

/** Turns the states of an XState machine into plain tables; answers the root. */
export function compileNodes(machine: AnyStateMachine, conditions: Readonly<Record<string, AnyCondition>>): Node {
  const byState = new Map<AnyStateNode, Mutable<Node>>();
  let candidates = 0;

  const place = (state: AnyStateNode, parent: Node | undefined): Mutable<Node> => {
    if (!kinds.has(state.type)) throw broken(`machine ${machine.id}: state ${state.id} is of type ${state.type}`);
    const node: Mutable<Node> = {
      id: state.id,
      key: state.key,
      path: state.path.join("."),
      kind: state.type as Node["kind"],
      order: state.order,
      parent,
      children: [],
      initial: undefined,
      initialActs: [],
      entry: [],
      exit: [],
      on: new Map(),
      always: [],
    };
    byState.set(state, node);
    node.children = Object.values(state.states).map((child) => place(child, node));
    return node;
  };
  const root = place(machine.root, undefined);

  const nodeOf = (state: AnyStateNode): Node => {
    const node = byState.get(state);
    if (node === undefined) throw broken(`machine ${machine.id}: state ${state.id} is not part of it`);
    return node;
  };
  const candidate = (transition: AnyStateNode["always"] extends (infer T)[] | undefined ? T : never): Candidate => ({
    index: candidates++,
    event: transition.eventType,
    source: nodeOf(transition.source),
    targets: (transition.target ?? []).map((state) => nodeOf(state)),
    reenter: transition.reenter,
    guard: guardOf(conditions, machine, transition.guard),
    acts: transition.actions.map((action) => compileAct(machine, action)),
    meta: transition.meta as TransitionMeta | undefined,
  });

  for (const [state, node] of byState) {
    node.entry = state.entry.map((action) => compileAct(machine, action));
    node.exit = state.exit.map((action) => compileAct(machine, action));
    node.on = new Map(
      [...state.transitions].map(([type, transitions]) => [
        type,
        transitions.map((transition) => candidate(transition)),
      ]),
    );
    node.always = (state.always ?? []).map((transition) => candidate(transition));
    if (state.type === "compound") {
      const [target] = state.initial.target ?? [];
      if (target === undefined) throw broken(`machine ${machine.id}: state ${state.id} has no initial state`);
      node.initial = nodeOf(target);
      node.initialActs = state.initial.actions.map((action) => compileAct(machine, action));
    } else if (state.type === "parallel") {
      node.initialActs = state.initial.actions.map((action) => compileAct(machine, action));
    }
  }
  return root;
}
