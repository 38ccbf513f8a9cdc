import type { AnyStateNode } from "xstate";
import type { Report } from "./finding.ts";

function ancestorsOf(node: AnyStateNode): readonly AnyStateNode[] {
  return node.parent === undefined ? [] : [node.parent, ...ancestorsOf(node.parent)];
}

/** The regions (children of parallel states) that a state lies in. */
function regionsOf(node: AnyStateNode): ReadonlySet<AnyStateNode> {
  return new Set([node, ...ancestorsOf(node)].filter((each) => each.parent?.type === "parallel"));
}

/** Whether a transition would throw away a parallel region beside the one that it comes from or goes to. */
function crossesRegions(source: AnyStateNode, target: AnyStateNode): boolean {
  const from = regionsOf(source);
  return [...regionsOf(target)].some((region) => {
    if (from.has(region)) return false;
    const parallel = region.parent;
    // Going into the parallel state from outside is the ordinary way to enter it, naming one region's state.
    return parallel !== undefined && (source === parallel || ancestorsOf(source).includes(parallel));
  });
}

/** Whether two states can be entered by name at once: they must lie in different regions of a parallel state. */
function canCoexist(one: AnyStateNode, other: AnyStateNode): boolean {
  const others = [other, ...ancestorsOf(other)];
  const meeting = [one, ...ancestorsOf(one)].find((each) => others.includes(each));
  return meeting !== one && meeting !== other && meeting?.type === "parallel";
}

/** What is wrong with where a transition goes. */
export function lintTargets(
  source: AnyStateNode,
  targets: readonly AnyStateNode[],
  place: string,
  report: Report,
): void {
  if (targets.some((target) => crossesRegions(source, target))) {
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
