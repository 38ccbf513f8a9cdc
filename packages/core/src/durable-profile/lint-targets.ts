import type { AnyStateNode, AnyTransitionDefinition } from "xstate";
import { ancestorsOf, domainOf } from "./entry.ts";
import type { Report } from "./finding.ts";

/** Whether a transition, going into one region of a parallel state, would throw away the regions beside it. */
function resetsRegions(source: AnyStateNode, targets: readonly AnyStateNode[], reenter: boolean): boolean {
  const domain = targets.length === 0 ? undefined : domainOf(source, targets, reenter);
  // Naming the parallel state itself says plainly that all of its regions begin anew.
  return domain?.type === "parallel" && Object.keys(domain.states).length > 1 && !targets.includes(domain);
}

/** Whether two states can be entered by name at once: they must lie in different regions of a parallel state. */
function canCoexist(one: AnyStateNode, other: AnyStateNode): boolean {
  const others = [other, ...ancestorsOf(other)];
  const meeting = [one, ...ancestorsOf(one)].find((each) => others.includes(each));
  return meeting !== one && meeting !== other && meeting?.type === "parallel";
}

/** What is wrong with where a transition goes. */
export function lintTargets(
  { source, target: targets = [], reenter }: AnyTransitionDefinition,
  place: string,
  report: Report,
): void {
  if (resetsRegions(source, targets, reenter)) {
    report(
      "cross-region-target",
      place,
      "expected a target in the same region, met one that resets the regions beside it",
    );
  }
  targets.forEach((one, index) => {
    const other = targets.slice(index + 1).find((each) => !canCoexist(one, each));
    if (other !== undefined) {
      report("conflicting-targets", place, `expected targets in different regions, met ${one.id} and ${other.id}`);
    }
  });
}
