import type { Instance, Workflow } from "@nastavnik/core";
import { type Candidate, compiledOf, type Node } from "@nastavnik/core/internals";

/** What may be done next to come to a state in which a command is possible. */
export interface Way {
  /** A command, or the event of a timer; empty where it follows by itself. */
  readonly event: string;
  /** So many events lie before that state, this one included. */
  readonly length: number;
}

function enteredBelow(node: Node, into: Set<Node>): void {
  into.add(node);
  if (node.kind === "parallel") for (const child of node.children) enteredBelow(child, into);
  else if (node.initial !== undefined) enteredBelow(node.initial, into);
}

/** The states that may be entered with one: those around it, with their other regions, and those that it begins with. */
function entered(node: Node, into: Set<Node>): void {
  enteredBelow(node, into);
  for (let below = node, above = node.parent; above !== undefined; below = above, above = above.parent) {
    into.add(above);
    if (above.kind !== "parallel") continue;
    for (const child of above.children) if (child !== below) enteredBelow(child, into);
  }
}

function reachedBy({ targets }: Candidate): readonly Node[] {
  const nodes = new Set<Node>();
  for (const target of targets) entered(target, nodes);
  return [...nodes];
}

/**
 * The events by which an instance may come, whatever its guards say, to a state in which it takes the command; the shortest
 * ways first. None: it never will, whatever anybody does.
 */
export function waysTo(workflow: Workflow, instance: Instance, type: string): readonly Way[] {
  const { machine } = compiledOf(workflow);
  const distance = new Map<Node, number>();
  for (const node of machine.nodes) if (node.on.has(type)) distance.set(node, 0);
  // What follows by itself, such as the end of a region, is no step.
  const isStep = (event: string): boolean =>
    Object.hasOwn(workflow.commands, event) || event.startsWith("xstate.after.");
  const edges = machine.nodes.flatMap((node) => [
    ...[...node.on].flatMap(([event, ways]) =>
      ways.map((way) => ({ node, event: isStep(event) ? event : "", to: reachedBy(way) })),
    ),
    ...node.always.map((way) => ({ node, event: "", to: reachedBy(way) })),
  ]);
  const least = (nodes: readonly Node[]): number => Math.min(...nodes.map((node) => distance.get(node) ?? Infinity));
  for (let changed = true; changed;) {
    changed = false;
    for (const { node, event, to } of edges) {
      const length = least(to) + (event === "" ? 0 : 1);
      // Whoever is in a state below takes the way too, and whoever is above may come there.
      if (length < (distance.get(node) ?? Infinity)) {
        distance.set(node, length);
        changed = true;
      }
    }
    for (const node of machine.nodes) {
      const length = Math.min(node.parent === undefined ? Infinity : (distance.get(node.parent) ?? Infinity));
      if (length < (distance.get(node) ?? Infinity)) {
        distance.set(node, length);
        changed = true;
      }
    }
  }
  const active = new Set(machine.active(instance.value));
  const found = new Map<string, number>();
  for (const { node, event, to } of edges) {
    if (!active.has(node)) continue;
    const length = least(to) + (event === "" ? 0 : 1);
    if (length < (found.get(event) ?? Infinity)) found.set(event, length);
  }
  return [...found]
    .filter(([, length]) => length < Infinity)
    .map(([event, length]) => ({ event, length }))
    .toSorted((a, b) => a.length - b.length);
}
