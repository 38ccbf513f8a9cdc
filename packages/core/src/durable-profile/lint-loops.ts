import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from "xstate";
import { ancestorsOf, enteredBy, enteredByDefault } from "./entry.ts";
import type { Report } from "./finding.ts";
import { statesOf } from "./states-of.ts";

const isLeaf = (state: AnyStateNode): boolean => Object.keys(state.states).length === 0;

/** Whether a region beside this state has eventless transitions too: what happens then cannot be told from here. */
function isDisturbed(state: AnyStateNode): boolean {
  const line = [state, ...ancestorsOf(state)];
  const beside = line
    .filter(({ type }) => type === "parallel")
    .flatMap((parallel) => Object.values(parallel.states).filter((region) => !line.includes(region)));
  return beside.some((region) => statesOf(region).some(({ always = [] }) => always.length > 0));
}

/** The eventless transition that is certainly taken from an innermost state. */
function certainFrom(leaf: AnyStateNode): AnyTransitionDefinition | undefined {
  const endsAll = leaf.type === "final" && leaf.parent?.parent === undefined;
  if (endsAll) return undefined;
  const [first] = [leaf, ...ancestorsOf(leaf)].flatMap(({ always = [] }) => always);
  return first !== undefined && first.guard === undefined && !isDisturbed(leaf) ? first : undefined;
}

/** The other innermost states to which an eventless transition certainly leads from this one. */
function nextOf(leaf: AnyStateNode): readonly AnyStateNode[] {
  if (!isLeaf(leaf)) return [];
  const certain = certainFrom(leaf);
  return certain === undefined ? [] : enteredBy(certain).filter((state) => isLeaf(state) && state !== leaf);
}

function assigns(machine: AnyStateMachine, { actions }: AnyTransitionDefinition): boolean {
  return actions.some((action) => {
    const name = typeof action === "string" ? action : (action as { readonly type: string }).type;
    return (machine.implementations.actions[name] as { type?: string } | undefined)?.type === "xstate.assign";
  });
}

/** The states that a walk along `next` meets, if it comes back to where it began. */
function circleFrom(
  start: AnyStateNode,
  next: (state: AnyStateNode) => readonly AnyStateNode[],
): ReadonlySet<AnyStateNode> | undefined {
  const seen = new Set(next(start));
  for (const state of seen) for (const each of next(state)) seen.add(each);
  return seen.has(start) ? seen : undefined;
}

/** Whether a leaf's eventless transition stays there and changes the context, which is a reason to take it again. */
function isTreadmill(machine: AnyStateMachine, leaf: AnyStateNode): boolean {
  const certain = certainFrom(leaf);
  if (certain === undefined || !assigns(machine, certain)) return false;
  const { target: targets = [] } = certain;
  return targets.every((target) => enteredByDefault(target).includes(leaf));
}

/** The states with a timer that runs no time at all and certainly leads somewhere, and what is entered by it at rest. */
function instantStep(machine: AnyStateMachine, state: AnyStateNode): readonly AnyStateNode[] {
  const timers = Object.keys(state.config.after ?? {}).filter((name) => {
    const delay: unknown = machine.implementations.delays[name];
    return typeof delay === "number" && delay <= 0;
  });
  const [first] = timers.flatMap(
    (name) => state.transitions.get(`xstate.after.${name}.${state.id}`)?.slice(0, 1) ?? [],
  );
  if (first === undefined || first.guard !== undefined) return [];
  const entered = new Set(enteredBy(first));
  const leaves = new Set([...entered].filter((each) => isLeaf(each)));
  for (const leaf of leaves) {
    const certain = certainFrom(leaf);
    if (certain === undefined) continue;
    for (const each of enteredBy(certain)) {
      entered.add(each);
      if (isLeaf(each)) leaves.add(each);
    }
  }
  const atRest = [...leaves]
    .filter((leaf) => certainFrom(leaf) === undefined)
    .flatMap((leaf) => [leaf, ...ancestorsOf(leaf)]);
  return atRest.filter((each) => entered.has(each));
}

/** What of a chart never rests: eventless transitions in a circle, and timers that run no time. */
export function lintLoops(machine: AnyStateMachine, report: Report): void {
  const told = new Set<AnyStateNode>();
  const tellOnce = (circle: ReadonlySet<AnyStateNode> | undefined, tell: () => void): void => {
    if (circle === undefined) return;
    tell();
    for (const state of circle) told.add(state);
  };
  for (const state of statesOf(machine.root)) {
    if (told.has(state)) continue;
    const circle = isLeaf(state) && isTreadmill(machine, state) ? new Set([state]) : circleFrom(state, nextOf);
    tellOnce(circle, () =>
      report("restless", state.id, "expected eventless transitions that come to rest, met a circle without guards"),
    );
    tellOnce(
      circleFrom(state, (from) => instantStep(machine, from)),
      () =>
        report(
          "instant-loop",
          state.id,
          "expected time to pass in a circle of timers, met one that runs no time and comes back at once",
          "warning",
        ),
    );
  }
}
