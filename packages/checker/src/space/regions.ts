import type { StateValue } from "@nastavnik/core";
import type { Candidate, Node } from "@nastavnik/core/internals";
import type { Instrumented } from "../kernel/instrument.ts";

/** The regions of a chart's outermost parallel state, and the events that stay within one of them. */
export interface Regions {
  /** Names from the root down to the parallel state. */
  readonly path: readonly string[];
  readonly names: readonly string[];
  /** Number of the region within which all that an event does stays. */
  readonly local: ReadonlyMap<string, number>;
}

const isWithin = (node: Node, region: Node): boolean => {
  for (let here: Node | undefined = node; here !== undefined; here = here.parent) if (here === region) return true;
  return false;
};

function nodesIn(region: Node): readonly Node[] {
  return [region, ...region.children.flatMap((child) => nodesIn(child))];
}

const raises = (acts: Candidate["acts"]): boolean => acts.some(({ kind }) => kind === "raise");

/** Whether whatever happens in a region ends there: nothing is raised, and nothing comes to its end. */
function isQuiet(region: Node): boolean {
  return nodesIn(region).every(
    ({ kind, entry, exit, initialActs }) => kind !== "final" && !raises(entry) && !raises(exit) && !raises(initialActs),
  );
}

function isLocal(way: Candidate, region: Node): boolean {
  return (
    isWithin(way.source, region) &&
    way.targets.every((target) => target !== region && isWithin(target, region)) &&
    !(way.reenter && way.source === region) &&
    !raises(way.acts)
  );
}

/**
 * Finds the events whose effect hangs on one region alone, whatever the regions beside it are in; `undefined` for a chart
 * without such. Where eventless transitions are, nothing is local.
 */
export function regionsOf({ nodes, ways }: Pick<Instrumented, "nodes" | "ways">): Regions | undefined {
  const parallel = nodes.find(({ kind }) => kind === "parallel");
  if (parallel === undefined || nodes.some(({ always }) => always.length > 0)) return undefined;
  const local = new Map<string, number>();
  for (const [index, region] of parallel.children.entries()) {
    if (!isQuiet(region)) continue;
    for (const event of new Set(ways.filter(({ source }) => isWithin(source, region)).map((way) => way.event))) {
      if (ways.filter((way) => way.event === event).every((way) => isLocal(way, region))) local.set(event, index);
    }
  }
  if (local.size === 0) return undefined;
  return {
    path: parallel.path === "" ? [] : parallel.path.split("."),
    names: parallel.children.map(({ key }) => key),
    local,
  };
}

/** What each region is in; `undefined` where the parallel state is not active. */
export function partsOf({ path, names }: Regions, value: StateValue): readonly StateValue[] | undefined {
  let here: StateValue | undefined = value;
  for (const name of path) here = typeof here === "object" ? here[name] : undefined;
  if (typeof here !== "object") return undefined;
  const inner = here;
  const parts = names.flatMap((name) => inner[name] ?? []);
  return parts.length === names.length ? parts : undefined;
}

/** The state in which the regions are in these. */
export function valueOf({ path, names }: Regions, parts: readonly StateValue[]): StateValue {
  const inner: StateValue = Object.fromEntries(names.map((name, index) => [name, parts[index] as StateValue]));
  return path.reduceRight<StateValue>((value, name) => ({ [name]: value }), inner);
}
