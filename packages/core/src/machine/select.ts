import type { Occasion } from "../command/occasion.ts";
import type { JsonObject } from "../json/json.ts";
import { isMet } from "../requirement/is-met.ts";
import type { Candidate, Configuration, Node, Selector } from "./compiled.ts";

function buildSelector(node: Node, active: ReadonlySet<Node>, event: string): Selector | undefined {
  const own = node.on.get(event) ?? [];
  const below = node.children.flatMap((child) =>
    active.has(child) ? (buildSelector(child, active, event) ?? []) : [],
  );
  const [first] = below;
  if (first === undefined) return own.length === 0 ? undefined : { regions: [], candidates: own };
  if (node.kind === "parallel") return { regions: below, candidates: own };
  return { regions: first.regions, candidates: [...first.candidates, ...own] };
}

/** What the event may do in this configuration; `undefined` when no active state answers it. */
export function selectorOf(root: Node, from: Configuration, event: string): Selector | undefined {
  const known = from.selectors.get(event);
  if (known !== undefined || from.selectors.has(event)) return known;
  const made = buildSelector(root, new Set(from.nodes), event);
  from.selectors.set(event, made);
  return made;
}

/** Every transition that a selector may choose, in the order in which they are asked. */
export function candidatesOf(selector: Selector): readonly Candidate[] {
  return [...selector.regions.flatMap((region) => candidatesOf(region)), ...selector.candidates];
}

/** The first transition whose guard is met. */
function firstEnabled(
  candidates: readonly Candidate[],
  context: JsonObject,
  occasion: Occasion,
): Candidate | undefined {
  for (const candidate of candidates) {
    if (candidate.guard === undefined || isMet(candidate.guard, context, occasion)) return candidate;
  }
  return undefined;
}

/** Adds the transitions that the event takes: one in each region that has one, or else one of the states around them. */
export function select(selector: Selector, context: JsonObject, occasion: Occasion, into: Candidate[]): void {
  const before = into.length;
  for (const region of selector.regions) select(region, context, occasion, into);
  if (into.length > before) return;
  const found = firstEnabled(selector.candidates, context, occasion);
  if (found !== undefined) into.push(found);
}

/** The eventless transitions that are enabled, of each innermost state at most one. */
export function selectAlways(from: Configuration, context: JsonObject, occasion: Occasion): readonly Candidate[] {
  const enabled = new Set<Candidate>();
  for (const leaf of from.nodes) {
    if (leaf.children.length > 0) continue;
    for (let node: Node | undefined = leaf; node !== undefined; node = node.parent) {
      const found = firstEnabled(node.always, context, occasion);
      if (found !== undefined) {
        enabled.add(found);
        break;
      }
    }
  }
  return [...enabled];
}
