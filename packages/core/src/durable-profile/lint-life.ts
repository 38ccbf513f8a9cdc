import type { AnyStateMachine, AnyStateNode } from "xstate";
import { canFinish } from "./can-finish.ts";
import { enteredBy, enteredByDefault } from "./entry.ts";
import type { Report } from "./finding.ts";
import { statesOf } from "./states-of.ts";

const doneEvent = (state: AnyStateNode): string => `xstate.done.state.${state.id}`;

/** The states that some sequence of events enters, if every guard can be met. */
export function reachableFrom(root: AnyStateNode): ReadonlySet<AnyStateNode> {
  const reached = new Set(enteredByDefault(root));
  const isReached = (state: AnyStateNode): boolean => reached.has(state);
  for (let size = 0; size < reached.size;) {
    ({ size } = reached);
    for (const state of reached) {
      for (const transition of [...[...state.transitions.values()].flat(), ...(state.always ?? [])]) {
        if (transition.eventType === doneEvent(state) && !canFinish(state, isReached)) continue;
        for (const entered of enteredBy(transition)) reached.add(entered);
      }
    }
  }
  return reached;
}

/** What of a chart can never come to life: states that nothing leads to, endings that nothing brings about. */
export function lintLife(machine: AnyStateMachine, report: Report): void {
  const reached = reachableFrom(machine.root);
  for (const state of statesOf(machine.root)) {
    if (!reached.has(state) && (state.parent === undefined || reached.has(state.parent))) {
      report("unreachable-state", state.id, "expected a way that leads here, met none", "warning");
    }
    if ((state.transitions.get(doneEvent(state)) ?? []).length > 0 && !canFinish(state)) {
      report("no-end", `${state.id} on ${doneEvent(state)}`, "expected a final state that ends it, met none");
    }
  }
}
