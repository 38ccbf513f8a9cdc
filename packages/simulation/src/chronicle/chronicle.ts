import { applyFact, absentInstance, compareText, type Fact, type Instance, type InstanceRef } from "@nastavnik/core";
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

/** The known instances of one workflow; the list of them is made again only after something was learnt. */
class KnownGroup {
  readonly #byId = new Map<string, Instance>();
  #inOrder: readonly Instance[] | undefined;

  get(id: string): Instance | undefined {
    return this.#byId.get(id);
  }

  set(instance: Instance): void {
    this.#byId.set(instance.id, instance);
    this.#inOrder = undefined;
  }

  inOrder(): readonly Instance[] {
    this.#inOrder ??= [...this.#byId.values()].toSorted((a, b) => compareText(a.id, b.id));
    return this.#inOrder;
  }
}

/** A chronicle of nothing yet. */
export function chronicle(): Chronicle {
  const facts: Fact[] = [];
  let known = 0;
  const groups = new Map<string, KnownGroup>();

  const groupOf = (workflow: string): KnownGroup => {
    let group = groups.get(workflow);
    if (group === undefined) groups.set(workflow, (group = new KnownGroup()));
    return group;
  };
  const learn = (fact: Fact): void => {
    const { workflow, id } = fact.instance;
    const group = groupOf(workflow);
    group.set(applyFact(group.get(id) ?? absentInstance(fact.instance, fact.parent), fact));
  };

  return {
    add: (fact) => void facts.push(fact),
    moveTo(instant) {
      for (let fact = facts[known]; fact !== undefined; fact = facts[known]) {
        if (Temporal.Instant.compare(fact.at, instant) >= 0) return;
        learn(fact);
        known++;
      }
    },
    instance: (ref) => groups.get(ref.workflow)?.get(ref.id) ?? absentInstance(ref),
    facts: () => facts.slice(0, known),
    instances: (workflow) => groupOf(workflow).inOrder(),
  };
}
