import type { AnyStateNode } from "xstate";

/** Whether a state can come to its end, judged by those final states below it that count. */
export function canFinish(state: AnyStateNode, counts: (final: AnyStateNode) => boolean = () => true): boolean {
  const children = Object.values(state.states);
  if (state.type === "final") return counts(state);
  if (state.type === "parallel") return children.every((child) => canFinish(child, counts));
  return children.some((child) => child.type === "final" && counts(child));
}
