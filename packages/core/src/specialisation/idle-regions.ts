import type { AnyStateNode } from "xstate";
import { initialActionsOf } from "../durable-profile/lint-machine.ts";
import { statesOf } from "../durable-profile/states-of.ts";

/** Whether nothing can happen in a state, nor in what lies in it. */
function isIdle(state: AnyStateNode): boolean {
  return statesOf(state).every(
    (each) =>
      [...each.transitions.values()].every((ways) => ways.length === 0) &&
      (each.always ?? []).length === 0 &&
      [...each.entry, ...initialActionsOf(each), ...each.exit].length === 0,
  );
}

/** Paths of the regions beside others in which nothing happens. */
export function idleRegions(root: AnyStateNode): readonly string[] {
  return statesOf(root)
    .filter(({ type }) => type === "parallel")
    .flatMap((parallel) => {
      const regions = Object.values(parallel.states);
      const idle = regions.filter((region) => isIdle(region));
      // Of a state of which nothing is left, the first region stays: a chart has no parallel state without any.
      return (idle.length === regions.length ? idle.slice(1) : idle).map(({ path }) => path.join("."));
    });
}
