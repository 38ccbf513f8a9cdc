import { type Instance, nearest, type StateValue, type Text, type Workflow } from "@nastavnik/core";
import { compiledOf, isFinished, type Node, valueOf } from "@nastavnik/core/internals";
import type { MigrationPlan } from "./migration-plan.ts";

/** Where an instance finds itself in the new version. */
export interface MappedState {
  readonly value: StateValue;
  readonly nodes: readonly Node[];
  readonly isDone: boolean;
  /** Paths of the former version by those of the new one, for states that were active and still are. */
  readonly former: ReadonlyMap<string, string>;
}

/** The states that are active and have none below them that is, by their paths. */
export function leavesOf(workflow: Workflow, value: StateValue): readonly string[] {
  const active = compiledOf(workflow).machine.active(value);
  const parents = new Set(active.map(({ parent }) => parent));
  return active.filter((node) => !parents.has(node)).map(({ path }) => path);
}

/** Where a path is found; `null` where the plan lets it begin anew. */
export function targetOf(states: MigrationPlan["states"] = {}, path: string): string | null {
  for (let end = path.length; end > 0; end = path.lastIndexOf(".", end - 1)) {
    const target = states[path.slice(0, end)];
    if (target !== undefined) return target === null ? null : `${target}${path.slice(end)}`;
  }
  return path;
}

const upward = (node: Node | undefined): readonly Node[] => (node === undefined ? [] : [node, ...upward(node.parent)]);

/** Adds what has to be active below a state that is; answers what stands in the way. */
function complete(node: Node, active: Set<Node>): Text | undefined {
  active.add(node);
  const below = node.children.filter((child) => active.has(child));
  if (node.kind === "compound" && below.length > 1) {
    const names = below.map(({ path }) => path).join(", ");
    return {
      ru: `в новой версии сразу в нескольких состояниях: ${names}`,
      en: `at once in several states of the new version: ${names}`,
    };
  }
  const next = node.kind === "parallel" ? node.children : below.length > 0 ? below : node.initial ? [node.initial] : [];
  for (const child of next) {
    const problem = complete(child, active);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** The state of an instance as the new version has it, or why it has none. */
export function mappedState(
  plan: MigrationPlan,
  from: Workflow,
  to: Workflow,
  { value }: Pick<Instance, "value">,
): MappedState | { readonly problems: readonly Text[] } {
  const nodes = new Map(compiledOf(to).machine.nodes.map((node) => [node.path, node]));
  const root = nodes.get("");
  const active = new Set<Node>();
  const former = new Map<string, string>();
  const problems: Text[] = [];
  for (const node of compiledOf(from).machine.active(value)) {
    const target = targetOf(plan.states, node.path);
    if (target !== null && nodes.has(target)) former.set(target, node.path);
  }
  for (const leaf of leavesOf(from, value)) {
    const target = targetOf(plan.states, leaf);
    if (target === null) continue;
    const node = nodes.get(target);
    if (node !== undefined) {
      for (const each of upward(node)) {
        active.add(each);
        // What is now within a new state was that state before.
        if (!former.has(each.path)) former.set(each.path, leaf);
      }
    } else {
      const near = nearest(
        target,
        [...nodes.keys()].filter((path) => path !== ""),
      );
      const [ru, en] = near === undefined ? ["", ""] : [`; похоже на ${near}`, `; near: ${near}`];
      problems.push({
        ru: `состояния ${target} в версии ${to.version} нет${ru}`,
        en: `version ${to.version} has no state ${target}${en}`,
      });
    }
  }
  if (root === undefined || problems.length > 0) return { problems };
  const problem = complete(root, active);
  if (problem !== undefined) return { problems: [problem] };
  const ordered = [...active].toSorted((a, b) => a.order - b.order);
  return { value: valueOf(root, active), nodes: ordered, isDone: isFinished(root, active), former };
}
