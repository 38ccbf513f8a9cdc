import { NastavnikError } from "../error/nastavnik-error.ts";
import type { Instance, InstanceRef } from "../instance/instance.ts";
import { absentInstance } from "../instance/absent-instance.ts";
import { applyFact } from "./apply-fact.ts";
import type { Fact } from "./fact.ts";

/**
 * The instance as its facts made it. No guard and no action runs: a rule that changed since cannot rewrite history.
 *
 * @param facts - all facts of one instance, oldest first
 * @throws NastavnikError `internal` when a fact is missing or belongs to another instance
 */
export function rebuild(ref: InstanceRef, facts: Iterable<Fact>): Instance {
  let instance = absentInstance(ref);
  for (const fact of facts) {
    if (
      fact.instance.id !== ref.id ||
      fact.instance.workflow !== ref.workflow ||
      fact.version !== instance.version + 1
    ) {
      throw new NastavnikError(
        "internal",
        `history of ${ref.workflow} ${ref.id}: expected fact ${instance.version + 1}, met fact ${fact.version} of ${fact.instance.workflow} ${fact.instance.id}`,
      );
    }
    instance = applyFact(instance, fact);
  }
  return instance;
}
