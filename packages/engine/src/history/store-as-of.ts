import { absentInstance, applyFact, type Instance, NastavnikError } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import type { Store, StoredFact } from "../store/store.ts";

/**
 * A store as it was at an instant, for questions about that time: what was possible then, and what was missing. Instances
 * are as the facts until then have made them; personal data are those that are there now. It takes no commands.
 *
 * @param facts - all facts of the store, in the order of history, as `readHistory` gives them
 */
export function storeAsOf(store: Store, facts: Iterable<StoredFact>, at: Temporal.Instant): Store {
  const isUntil = (each: { readonly at: Temporal.Instant }): boolean => Temporal.Instant.compare(each.at, at) <= 0;
  const instances = new Map<string, Instance>();
  let last = 0;
  for (const fact of facts) {
    if (!isUntil(fact)) continue;
    const key = refKey(fact.instance);
    const before = instances.get(key) ?? absentInstance(fact.instance);
    instances.set(key, applyFact(before, fact));
    last = fact.position;
  }
  const then: Partial<Store> = {
    load: async (refs) => refs.map((ref) => instances.get(refKey(ref))),
    loadGroup: async (workflow, parent) => ({
      instances: [...instances.values()].filter((each) => each.workflow === workflow && each.parent === parent),
      fingerprint: "",
      position: last,
    }),
    groupChanges: async () => undefined,
    facts: async (query) => (await store.facts(query)).filter(isUntil),
    commands: async (query) => (await store.commands(query)).filter(isUntil),
    async commit() {
      throw new NastavnikError("invalid-input", "expected a question about the past, met a command");
    },
  };
  return new Proxy(store, {
    get: (target, name) => Reflect.get(Object.hasOwn(then, name) ? then : target, name) as unknown,
  });
}
