import { applyFact, absentInstance, type Fact, type Instance, type InstanceRef } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";

/**
 * What was known at a moment: instances as the facts before that moment made them. A run that goes on after a stop reads
 * the stored facts through it, and so sees at every moment what the undisturbed run saw.
 */
export interface Chronicle {
  /** Adds a fact that happened; facts come in the order of history. */
  add(fact: Fact): void;
  /** Moves on: facts before the instant become known. */
  moveTo(instant: Temporal.Instant): void;
  /** The instance as far as it is known; of status `absent` if it is not. */
  instance(ref: InstanceRef): Instance;
  /** Known instances of a workflow, in the order of their identifiers. */
  instances(workflow: string): readonly Instance[];
  /** Known facts, in the order of history. */
  facts(): readonly Fact[];
}

/** A chronicle of nothing yet. */
export function chronicle(): Chronicle {
  const waiting: Fact[] = [];
  let next = 0;
  const known = new Map<string, Map<string, Instance>>();

  const learn = (fact: Fact): void => {
    const { workflow, id } = fact.instance;
    let group = known.get(workflow);
    if (group === undefined) known.set(workflow, (group = new Map()));
    group.set(id, applyFact(group.get(id) ?? absentInstance(fact.instance, fact.parent), fact));
  };

  return {
    add: (fact) => void waiting.push(fact),
    moveTo(instant) {
      for (
        let fact = waiting[next];
        fact !== undefined && Temporal.Instant.compare(fact.at, instant) < 0;
        fact = waiting[next]
      ) {
        learn(fact);
        next++;
      }
    },
    instance: (ref) => known.get(ref.workflow)?.get(ref.id) ?? absentInstance(ref),
    facts: () => waiting.slice(0, next),
    instances(workflow) {
      return [...(known.get(workflow)?.values() ?? [])].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    },
  };
}
