import { shippedRegulation, targetModel } from "@nastavnik/core/target-model";
import { readHistory, type Store } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { sampleYear, simulateYear, yearClock } from "@nastavnik/simulation";
import { expect, it } from "vitest";

/** Hands every message over twice at once, and what it has handed over once more with the next ones. */
function deliveringTwice(store: Store): { readonly store: Store; readonly handed: () => number } {
  let handed = 0;
  let before: Awaited<ReturnType<Store["leaseOutbox"]>> = [];
  const leaseOutbox: Store["leaseOutbox"] = async (options) => {
    const leased = await store.leaseOutbox(options);
    const again = leased.length === 0 ? [] : before;
    handed += leased.length + again.length;
    before = leased;
    return [...again, ...leased.flatMap((each) => [each, each])];
  };
  const doubled = new Proxy(store, {
    get: (target, name) => (name === "leaseOutbox" ? leaseOutbox : (Reflect.get(target, name) as unknown)),
  });
  return { store: doubled, handed: () => handed };
}

it("every reaction of a year is carried out once, though each message comes twice and then once more", async () => {
  const edition = shippedRegulation("primorye");
  if (edition === undefined) throw new Error("the regulation is shipped");
  const definition = sampleYear(edition);
  const live = async (wrap: (store: Store) => Store) => {
    const clock = yearClock(definition);
    const kept = memoryStore({ tenant: "school", clock });
    const { hash } = await simulateYear({ definition, seed: 3, store: wrap(kept), clock });
    const { facts } = await readHistory(kept);
    return { hash, facts };
  };
  const once = await live((store) => store);
  let handed = () => 0;
  const twice = await live((store) => {
    const doubled = deliveringTwice(store);
    ({ handed } = doubled);
    return doubled.store;
  });
  expect(handed()).toBeGreaterThan(100);
  expect(twice.hash).toBe(once.hash);
  const given = new Set(targetModel.reactions.flatMap(({ gives }) => gives.map(({ command }) => command)));
  const carriedOut = once.facts.filter(({ command, cause }) => given.has(command.type) && cause !== undefined);
  expect(carriedOut.length).toBeGreaterThan(50);
  expect(new Set(carriedOut.map(({ instance, command }) => `${instance.id} ${command.id}`)).size).toBe(
    carriedOut.length,
  );
});
