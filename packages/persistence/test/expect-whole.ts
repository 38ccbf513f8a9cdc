import type { Store } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { expect } from "vitest";
import { entry, participants, start, units } from "./entry.ts";

/** Expects a store to hold the commits of 0 up to some number, each as a whole, and nothing else; that number. */
export async function expectWhole(store: Store): Promise<number> {
  const commands = await store.commands({ limit: 100_000 });
  const count = commands.length;
  const numbers = Array.from({ length: count }, (_, number) => number);
  expect(commands.map(({ commandId }) => commandId)).toEqual(numbers.map((number) => `c-${number}`));
  const facts = await store.facts({ limit: 100_000 });
  expect(facts.map(({ command, instance, version }) => [command.id, instance, version])).toEqual(
    numbers.flatMap((number) => entry(number).writes.map(({ fact }) => [`c-${number}`, fact.instance, fact.version])),
  );

  const last = new Map<string, unknown>();
  const people = new Map<string, unknown>();
  for (const number of numbers) {
    const { writes, personalData } = entry(number);
    for (const { instance } of writes) last.set(`${instance.workflow} ${instance.id}`, instance);
    for (const { subject, data } of personalData) people.set(subject, data);
  }
  const groups = await Promise.all(["unit", "participant"].map((each) => store.loadGroup(each, "programme-1")));
  const instances = groups.flatMap((group) => group.instances);
  expect(new Map(instances.map((each) => [`${each.workflow} ${each.id}`, each]))).toEqual(last);
  expect(await store.personalData(["person-0", "person-1", "person-2", "person-3"])).toEqual(people);
  const timers = await store.dueTimers(start.add({ minutes: count }), 100);
  expect(timers).toHaveLength(Math.min(count, units) + Math.min(count, participants));
  const waiting = await store.leaseOutbox({
    lease: Temporal.Duration.from({ nanoseconds: 0 }),
    limit: 100_000,
  });
  expect(waiting.map(({ item }) => item.id)).toEqual(numbers.map((number) => `e-${number}`));
  return count;
}
