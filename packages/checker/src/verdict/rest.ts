import { type Instance, matchesState } from "@nastavnik/core";
import type { Explored } from "../space/explored.ts";
import { type StateSet, statesWhere } from "../space/graph.ts";

/** Whether an instance may stay as it is for ever. */
export function rests({ workflow, status, value }: Instance, rest: readonly string[]): boolean {
  if (status !== "active") return true;
  return rest.some((each) => {
    if (each === workflow) return true;
    return each.startsWith(`${workflow}.`) && matchesState(value, each.slice(workflow.length + 1));
  });
}

/** The states in which everything may stay as it is for ever. */
export function restingStates(explored: Explored): StateSet {
  const { space, rows } = explored;
  const { rest = [] } = space.prepared.model;
  return statesWhere(explored, (state) => {
    const row = rows.at(state);
    return space.slots.every((_slot, slot) => rests(space.instanceAt(row, slot), rest));
  });
}
