import type { AnyStateNode } from "xstate";

/** A state and all that are below it, in document order. */
export function statesOf(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => statesOf(child))];
}

/** Types of the events that one of these states answers. */
export function handledIn(states: readonly AnyStateNode[]): ReadonlySet<string> {
  return new Set(
    states.flatMap(({ transitions }) => [...transitions].flatMap(([type, ways]) => (ways.length > 0 ? type : []))),
  );
}
