import type { StateValue } from "@nastavnik/core";
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  createActor,
  initialTransition,
  transition,
} from "xstate";
import type { Step } from "./step.ts";
import { type Context, creation } from "./vocabulary.ts";

interface Action {
  readonly type: string;
  readonly params: unknown;
  readonly info: { readonly context: Context };
}

/** A step, and the snapshot that it led to. */
export type XStateStep = readonly [Step, AnyMachineSnapshot | undefined];

function told(snapshot: AnyMachineSnapshot, actions: readonly Action[]): XStateStep {
  // Only on entering the initial states does XState hand an error back instead of throwing it.
  if (snapshot.status === "error") throw snapshot.error;
  const set = new Map<string, number>();
  const cancelled = new Set<string>();
  const effects: { type: string; context: Context; params: unknown }[] = [];
  for (const { type, params, info } of actions) {
    if (type === "xstate.raise") {
      const { id, delay } = params as { readonly id: string; readonly delay?: number };
      if (delay !== undefined) set.set(id, delay);
    } else if (type === "xstate.cancel") {
      const { sendId } = params as { readonly sendId: string };
      set.delete(sendId);
      cancelled.add(sendId);
    } else {
      effects.push({ type, context: info.context, params });
    }
  }
  const step: Step = {
    value: snapshot.value,
    context: snapshot.context as Context,
    isDone: snapshot.status === "done",
    effects,
    timersSet: Object.fromEntries(set),
    timersCancelled: [...cancelled],
  };
  return [step, snapshot];
}

function attempt(from: AnyMachineSnapshot | undefined, run: () => XStateStep): XStateStep {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("Infinite loop detected")) return ["no rest", from];
    throw error;
  }
}

/** Takes an event with XState's own `initialTransition` and `transition`. */
export function stepInXState(machine: AnyStateMachine, from: AnyMachineSnapshot | undefined, type: string): XStateStep {
  return attempt(from, () => {
    if (from === undefined) {
      const [snapshot, actions] = initialTransition(machine);
      return told(snapshot, actions as unknown as readonly Action[]);
    }
    if (from.status === "done" || machine.getTransitionData(from, { type }).length === 0) return ["refused", from];
    const [snapshot, actions] = transition(machine, from, { type });
    return told(snapshot, actions as unknown as readonly Action[]);
  });
}

function valueInOrder(node: AnyStateNode, value: StateValue): StateValue {
  if (typeof value === "string") return value;
  const names = Object.keys(node.states).filter((name) => value[name] !== undefined);
  return Object.fromEntries(
    names.map((name) => [name, valueInOrder(node.states[name] as AnyStateNode, value[name] as StateValue)]),
  );
}

/** XState keeps active states in the order in which they were entered; SCXML and the kernel take them as written. */
function inDocumentOrder(snapshot: AnyMachineSnapshot): void {
  const { _nodes: nodes } = snapshot;
  nodes.sort((a, b) => a.order - b.order);
  snapshot.value = valueInOrder(snapshot.machine.root, snapshot.value);
}

/**
 * The same step, by the same interpreter, but with the active states put in document order before and after every
 * microstep: what XState does where the order in which regions were entered must not matter.
 */
export function stepInDocumentOrder(
  machine: AnyStateMachine,
  from: { readonly value: StateValue; readonly context: Context },
  type: string,
): XStateStep {
  const actor = createActor(machine);
  const actions: Action[] = [];
  const sorting = {
    _sendInspectionEvent: (inspected: { readonly type: string; readonly snapshot: AnyMachineSnapshot }) => {
      if (inspected.type === "@xstate.microstep") inDocumentOrder(inspected.snapshot);
    },
  };
  const nothing = () => undefined;
  const scope = {
    self: actor,
    id: "",
    sessionId: "",
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: (action: Action) => void actions.push(action),
    system: Object.assign(Object.create(actor.system) as object, sorting),
  } as unknown as Parameters<AnyStateMachine["transition"]>[2];
  if (type === creation) {
    return attempt(undefined, () => told(machine.getInitialSnapshot(scope), actions));
  }
  const snapshot: AnyMachineSnapshot = machine.resolveState(from);
  inDocumentOrder(snapshot);
  return attempt(snapshot, () => told(machine.transition(snapshot, { type }, scope), actions));
}
