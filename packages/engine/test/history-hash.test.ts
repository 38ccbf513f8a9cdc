import { historyHash, type Store } from "@nastavnik/engine";
import { expect, it } from "vitest";
import { openHall, reserve, seconds, setUp } from "./set-up.ts";

it("gives the same hash for the same history, and another for any other", async () => {
  const hashes = await Promise.all(
    [{}, {}, { capacity: 3 }, { after: 1 }].map(async ({ capacity = 2, after = 0 }) => {
      const { engine, store, clock } = setUp();
      clock.moveTo(seconds(after));
      const [ref, open] = openHall("blue", capacity);
      await engine.execute(ref, open);
      await engine.execute(...reserve("blue", "a"));
      return historyHash(store);
    }),
  );
  expect(new Set(hashes).size).toBe(3);
  expect(hashes[0]).toBe(hashes[1]);
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
});

it("leaves out what was refused and where the store has put the facts", async () => {
  const { engine, store } = setUp();
  await engine.execute(...openHall("blue", 0));
  const before = await historyHash(store);
  await engine.execute(...reserve("blue", "a"));
  expect(await historyHash(store)).toBe(before);
  const elsewhere: Store = {
    ...store,
    facts: async (query = {}) => {
      const facts = await store.facts({ ...query, after: (query.after ?? 0) / 7 });
      return facts.map((fact) => ({ ...fact, position: fact.position * 7 }));
    },
  };
  expect(await historyHash(elsewhere)).toBe(before);
});

it("reads a long history to its end", async () => {
  const { engine, store } = setUp();
  await engine.execute(...openHall("blue", 5000));
  await engine.execute(...reserve("blue", "a", "by-hall", 2500));
  const before = await historyHash(store);
  await engine.execute(...reserve("blue", "b"));
  expect(await historyHash(store)).not.toBe(before);
});
