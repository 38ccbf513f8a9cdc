import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from "xstate";
import { NastavnikError } from "../error/nastavnik-error.ts";
import { groundsOf } from "../requirement/grounds.ts";
import type { AnyCondition } from "../requirement/requirement.ts";
import type { TransitionMeta } from "../workflow/transition-meta.ts";
import { compileAct } from "./compile-act.ts";
import type { Candidate, Node } from "./compiled.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function broken(message: string): NastavnikError {
  return new NastavnikError("invalid-definition", message);
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
  const candidate = (transition: AnyTransitionDefinition): Candidate => {
    const guard = guardOf(conditions, machine, transition.guard);
    const meta = transition.meta as TransitionMeta | undefined;
    return {
      index: candidates++,
      event: transition.eventType,
      source: nodeOf(transition.source),
      targets: (transition.target ?? []).map((state) => nodeOf(state)),
      reenter: transition.reenter,
      guard,
      grounds: groundsOf(guard, meta?.clause),
      acts: transition.actions.map((action) => compileAct(machine, action)),
      meta,
    };
  };

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
