import type { AnyStateNode } from "xstate";

/** A state and all that are below it, in document order. */
export function statesOf(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => statesOf(child))];
}
