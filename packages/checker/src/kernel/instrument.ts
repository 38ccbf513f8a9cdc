import { type AnyCondition, defineWorkflow, type JsonObject, type Occasion, type Workflow } from "@nastavnik/core";
import { type Candidate, compiledOf, type Node } from "@nastavnik/core/internals";

/** A guard that the kernel has asked. */
export interface AskedGuard {
  readonly workflow: string;
  readonly condition: AnyCondition;
  readonly context: JsonObject;
  readonly occasion: Occasion;
}

/** A workflow whose guards and transitions tell when they are asked and taken; it decides as the original does. */
export interface Instrumented {
  readonly workflow: Workflow;
  /** States of the chart, in document order. */
  readonly nodes: readonly Node[];
  /** Transitions, by their index. */
  readonly ways: readonly Candidate[];
  /** The original guards of the transitions. */
  readonly guards: ReadonlyMap<Candidate, AnyCondition>;
  readonly creationGuard: AnyCondition | undefined;
  /** Transitions that an event could take from a state, in the order in which they are asked. */
  readonly candidates: (value: Candidate["source"]["path"] | object, event: string) => readonly Candidate[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What the effects are called by which transitions tell that they are taken. */
const mark = "nastavnik.way:";

/** The transition that an effect tells of, by its index; `undefined` for an effect of the workflow's own. */
export function wayIn(effect: string): number | undefined {
  return effect.startsWith(mark) ? Number(effect.slice(mark.length)) : undefined;
}

const title = { ru: "Вопрос задан", en: "The question is asked" };

function waysOf(nodes: readonly Node[]): readonly Candidate[] {
  const all = nodes.flatMap((node) => [...[...node.on.values()].flat(), ...node.always]);
  return all.toSorted((a, b) => a.index - b.index);
}

/**
 * A copy of a workflow that is watched. The tables of the copy are changed, never those of the original.
 *
 * @param watch - called whenever a guard is asked; without it guards are not watched
 */
export function instrumented(original: Workflow, watch?: (asked: AskedGuard) => void): Instrumented {
  const workflow = defineWorkflow({ ...original });
  const compiled = compiledOf(workflow);
  const { machine } = compiled;
  const ways = waysOf(machine.nodes);
  const guards = new Map<Candidate, AnyCondition>();
  const watched = (condition: AnyCondition): AnyCondition => {
    if (watch === undefined) return condition;
    const probe: AnyCondition = {
      kind: "requirement",
      id: "asked",
      title,
      clause: "",
      force: "integrity",
      check(context, occasion) {
        watch({ workflow: original.id, condition, context, occasion });
        return true;
      },
    };
    return { kind: "all", id: condition.id, title: condition.title, of: [probe, condition] };
  };
  for (const way of ways as readonly Mutable<Candidate>[]) {
    way.acts = [...way.acts, { kind: "effect", type: `${mark}${way.index}`, params: undefined }];
    if (way.guard === undefined) continue;
    guards.set(way, way.guard);
    way.guard = watched(way.guard);
  }
  const { creationGuard } = compiled;
  if (creationGuard !== undefined) (compiled as Mutable<typeof compiled>).creationGuard = watched(creationGuard);
  return {
    workflow,
    nodes: machine.nodes,
    ways,
    guards,
    creationGuard,
    candidates: (value, event) => machine.candidates(value as string, event),
  };
}
