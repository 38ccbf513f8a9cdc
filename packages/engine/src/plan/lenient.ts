import type { AnyCondition, Workflow } from "@nastavnik/core";
import { type Candidate, compiledOf, compileWorkflow } from "@nastavnik/core/internals";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What a guard asks about which way is meant; `undefined` if it asks for nothing of that kind. */
function choosing(condition: AnyCondition): AnyCondition | undefined {
  if (condition.kind === "requirement") return condition.selects === true ? condition : undefined;
  if (condition.kind !== "all") return undefined;
  const of = condition.of.flatMap((part) => choosing(part) ?? []);
  return of.length === 0 ? undefined : { ...condition, of };
}

/**
 * A copy of a workflow in which every command that a state knows is carried out, whatever is required of it: by its own
 * way where that is open, otherwise by the first that is meant. Whose act it is and what it must be filled in with is still
 * asked. It tells what a command would change; nothing is ever decided by it.
 */
export function lenient(original: Workflow): Workflow {
  const copy = compileWorkflow({ ...original });
  const compiled = compiledOf(copy);
  const { nodes } = compiled.machine;
  let index = 1 + Math.max(0, ...nodes.flatMap((node) => [...node.on.values()].flat().map((each) => each.index)));
  for (const node of nodes) {
    const on = node.on as Map<string, readonly Candidate[]>;
    for (const [event, ways] of on) {
      if (!Object.hasOwn(copy.commands, event)) continue;
      const open = ways.flatMap((way): readonly Candidate[] =>
        way.guard === undefined ? [] : [{ ...way, index: index++, guard: choosing(way.guard) }],
      );
      on.set(event, [...ways, ...open]);
    }
  }
  (compiled as Mutable<typeof compiled>).creationGuard = undefined;
  return copy;
}
