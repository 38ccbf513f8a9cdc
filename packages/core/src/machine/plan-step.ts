import type { Candidate, Node } from "./compiled.ts";

/** Whether `node` lies below `ancestor`; a state does not lie below itself. */
function isBelow(node: Node, ancestor: Node | undefined): boolean {
  let here = node.parent;
  while (here !== undefined && here !== ancestor) here = here.parent;
  return here !== undefined && here === ancestor;
}

function ancestorsUpTo(node: Node, end: Node | undefined): readonly Node[] {
  const found: Node[] = [];
  if (end === node) return found;
  let here = node.parent;
  while (here !== undefined && here !== end) {
    found.push(here);
    here = here.parent;
  }
  return found;
}

/** The state inside which a transition happens; `undefined` when it leaves the root itself and comes back. */
function domainOf(transition: Candidate, root: Node): Node | undefined {
  const { source, targets, reenter } = transition;
  if (!reenter && targets.every((target) => target === source || isBelow(target, source))) return source;
  const [head, ...tail] = [...targets, source];
  const common =
    head && ancestorsUpTo(head, undefined).find((ancestor) => tail.every((node) => isBelow(node, ancestor)));
  if (common !== undefined) return common;
  return reenter ? undefined : root;
}

function exitSet(transitions: readonly Candidate[], active: ReadonlySet<Node>, root: Node): ReadonlySet<Node> {
  const exits = new Set<Node>();
  for (const transition of transitions) {
    if (transition.targets.length === 0) continue;
    const domain = domainOf(transition, root);
    for (const node of active) if (domain === undefined || isBelow(node, domain)) exits.add(node);
  }
  return exits;
}

/** SCXML's rule: of two transitions that would leave the same state, the one of the inner state wins, then the first. */
export function withoutConflicts(
  transitions: readonly Candidate[],
  active: ReadonlySet<Node>,
  root: Node,
): readonly Candidate[] {
  if (transitions.length < 2) return transitions;
  const kept = new Set<Candidate>();
  for (const one of transitions) {
    let isPreempted = false;
    const replaced = new Set<Candidate>();
    for (const other of kept) {
      const others = exitSet([other], active, root);
      if (![...exitSet([one], active, root)].some((node) => others.has(node))) continue;
      if (isBelow(one.source, other.source)) {
        replaced.add(other);
      } else {
        isPreempted = true;
        break;
      }
    }
    if (isPreempted) continue;
    for (const other of replaced) kept.delete(other);
    kept.add(one);
  }
  return [...kept];
}

/** Whether a state has come to its end: its final child is active, or every region has come to its end. */
export function isFinished(node: Node, active: ReadonlySet<Node>): boolean {
  if (node.kind === "compound") return node.children.some((child) => child.kind === "final" && active.has(child));
  if (node.kind === "parallel") return node.children.every((child) => isFinished(child, active));
  return node.kind === "final";
}

class EntrySet {
  readonly nodes = new Set<Node>();
  /** States entered because nobody said which child to enter: their initial actions run. */
  readonly byDefault = new Set<Node>();

  #hasBelow(node: Node): boolean {
    for (const entered of this.nodes) if (isBelow(entered, node)) return true;
    return false;
  }

  #fillRegions(parallel: Node, isDefault: boolean): void {
    for (const region of parallel.children) {
      if (this.#hasBelow(region)) continue;
      this.nodes.add(region);
      if (isDefault) this.byDefault.add(region);
      this.addDescendants(region);
    }
  }

  addDescendants(node: Node): void {
    if (node.kind === "compound" && node.initial !== undefined) {
      this.nodes.add(node.initial);
      this.byDefault.add(node.initial);
      this.addDescendants(node.initial);
      this.addAncestors(ancestorsUpTo(node.initial, node), undefined);
    } else if (node.kind === "parallel") {
      this.#fillRegions(node, true);
    }
  }

  addAncestors(ancestors: readonly Node[], within: Node | undefined): void {
    for (const ancestor of ancestors) {
      if (within === undefined || isBelow(ancestor, within)) this.nodes.add(ancestor);
      if (ancestor.kind === "parallel") this.#fillRegions(ancestor, false);
    }
  }
}

/** States that a step leaves (innermost first) and enters (outermost first). */
export interface Step {
  readonly exits: readonly Node[];
  readonly enters: readonly Node[];
  readonly byDefault: ReadonlySet<Node>;
}

/** The states that taking these transitions leaves and enters. */
export function planStep(transitions: readonly Candidate[], active: ReadonlySet<Node>, root: Node): Step {
  const exits = [...exitSet(transitions, active, root)].toSorted((a, b) => b.order - a.order);
  const entry = new EntrySet();
  for (const transition of transitions) {
    const domain = domainOf(transition, root);
    for (const target of transition.targets) {
      if (transition.source !== target || transition.source !== domain || transition.reenter) {
        entry.nodes.add(target);
        entry.byDefault.add(target);
      }
      entry.addDescendants(target);
    }
    for (const target of transition.targets) {
      entry.addAncestors(
        ancestorsUpTo(target, domain),
        transition.source.parent === undefined && transition.reenter ? undefined : domain,
      );
    }
  }
  const enters = [...entry.nodes].toSorted((a, b) => a.order - b.order);
  return { exits, enters, byDefault: entry.byDefault };
}

/** The states that a machine enters when it starts. */
export function planStart(root: Node): Step {
  const entry = new EntrySet();
  entry.nodes.add(root);
  entry.byDefault.add(root);
  entry.addDescendants(root);
  return { exits: [], enters: [...entry.nodes].toSorted((a, b) => a.order - b.order), byDefault: entry.byDefault };
}
