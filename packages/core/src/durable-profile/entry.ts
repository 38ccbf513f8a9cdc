import type { AnyStateNode, AnyTransitionDefinition } from "xstate";

/** The states above a state, the nearest first. */
export function ancestorsOf(node: AnyStateNode): readonly AnyStateNode[] {
  return node.parent === undefined ? [] : [node.parent, ...ancestorsOf(node.parent)];
}

/** The state inside which a transition happens: all that is active below it is left. */
export function domainOf(
  source: AnyStateNode,
  targets: readonly AnyStateNode[],
  reenter: boolean,
): AnyStateNode | undefined {
  if (!reenter && targets.every((target) => target === source || ancestorsOf(target).includes(source))) return source;
  return ancestorsOf(source).find((each) => targets.every((target) => ancestorsOf(target).includes(each)));
}

/** A state and what is entered below it when nobody says which child is meant. */
export function enteredByDefault(state: AnyStateNode): readonly AnyStateNode[] {
  if (state.type === "parallel")
    return [state, ...Object.values(state.states).flatMap((region) => enteredByDefault(region))];
  if (state.type !== "compound") return [state];
  return [state, ...(state.initial.target ?? []).flatMap((child) => enteredFor(child, state, [child]))];
}

/** What is entered for one of several targets, from below the state that stays active. */
function enteredFor(
  target: AnyStateNode,
  within: AnyStateNode | undefined,
  targets: readonly AnyStateNode[],
): readonly AnyStateNode[] {
  const above = ancestorsOf(target);
  const path = within === undefined ? above : above.slice(0, above.indexOf(within));
  const named = new Set(targets.flatMap((each) => [each, ...ancestorsOf(each)]));
  const beside = path
    .filter((state) => state.type === "parallel")
    .flatMap((state) => Object.values(state.states).filter((region) => !named.has(region)));
  return [...path, ...enteredByDefault(target), ...beside.flatMap((region) => enteredByDefault(region))];
}

/** The states that taking a transition enters. */
export function enteredBy({ source, target: targets = [], reenter }: AnyTransitionDefinition): readonly AnyStateNode[] {
  const domain = domainOf(source, targets, reenter);
  const entered = targets.flatMap((target) =>
    // A state that stays and is named anew begins anew below itself.
    target === domain ? enteredByDefault(target).slice(1) : enteredFor(target, domain, targets),
  );
  return [...new Set(entered)];
}
