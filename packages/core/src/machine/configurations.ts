import { NastavnikError } from "../error/nastavnik-error.ts";
import type { StateValue } from "../instance/instance.ts";
import type { Configuration, Node } from "./compiled.ts";
import { isFinished } from "./plan-step.ts";

/** The configurations of one chart: each is worked out once, and kept with what was learned about it. */
export interface Configurations {
  /**
   * @throws NastavnikError `unsupported` when the chart has no such state, as when its definition changed meanwhile
   */
  readonly ofValue: (value: StateValue) => Configuration;
  readonly ofNodes: (active: ReadonlySet<Node>) => Configuration;
}

/** A chart with more configurations than this forgets them and starts again. */
const limit = 20_000;

const noChild: StateValue = Object.freeze({});

/** The state that active nodes make, from one of them down. */
export function valueOf(node: Node, active: ReadonlySet<Node>): StateValue {
  if (node.kind === "parallel") {
    return Object.freeze(Object.fromEntries(node.children.map((child) => [child.key, valueOf(child, active)])));
  }
  const child = node.children.find((each) => active.has(each));
  if (child === undefined) return noChild;
  return child.children.length === 0 ? child.key : Object.freeze({ [child.key]: valueOf(child, active) });
}

/** Finds the states that a value names, and refuses one that is not a whole configuration. */
function activate(node: Node, value: StateValue, active: Set<Node>): void {
  active.add(node);
  const named = typeof value === "string" ? [value] : Object.keys(value);
  const expected = node.kind === "parallel" ? node.children.length : node.kind === "compound" ? 1 : 0;
  if (named.length !== expected) throw misfit(node, value);
  for (const key of named) {
    const child = node.children.find((each) => each.key === key);
    if (child === undefined) throw misfit(node, value);
    activate(child, typeof value === "string" ? noChild : (value[key] ?? noChild), active);
  }
}

function misfit(node: Node, value: StateValue): NastavnikError {
  const names = node.children.map((child) => child.key).join(", ");
  const expected = {
    parallel: `all of ${names}`,
    compound: `one of ${names}`,
    atomic: "no state below it",
    final: "no state below it",
  }[node.kind];
  return new NastavnikError(
    "unsupported",
    `state ${node.id}: expected ${expected}, met ${value === noChild ? "none" : JSON.stringify(value)}`,
  );
}

/** Keeps the configurations of the chart with this root. */
export function configurations(root: Node): Configurations {
  const byNodes = new Map<string, Configuration>();
  const byName = new Map<string, Configuration>();
  // Only values that were made (and frozen) here are remembered: anybody else's could change under the same identity.
  let byValue = new WeakMap<object, Configuration>();

  const ofNodes = (active: ReadonlySet<Node>): Configuration => {
    const nodes = [...active].toSorted((a, b) => a.order - b.order);
    const key = nodes.map((node) => node.order).join(",");
    const known = byNodes.get(key);
    if (known !== undefined) return known;
    if (byNodes.size >= limit) {
      byNodes.clear();
      byName.clear();
      byValue = new WeakMap();
    }
    const value = valueOf(root, active);
    const made: Configuration = {
      nodes,
      value,
      isDone: isFinished(root, active),
      hasAlways: nodes.some((node) => node.always.length > 0),
      selectors: new Map(),
      plans: new Map(),
    };
    byNodes.set(key, made);
    if (typeof value === "string") byName.set(value, made);
    else if (value !== noChild) byValue.set(value, made);
    return made;
  };

  return {
    ofNodes,
    ofValue(value) {
      const known = typeof value === "string" ? byName.get(value) : byValue.get(value);
      if (known !== undefined) return known;
      const active = new Set<Node>();
      activate(root, value, active);
      return ofNodes(active);
    },
  };
}
