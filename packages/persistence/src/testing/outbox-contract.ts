import { type LeasedItem, virtualClock } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { OpenNext } from "./describe-store.ts";
import { commitOf, effect, minute, reaction, step, unit } from "./sample.ts";

const one = unit("u-1");
const lease = Temporal.Duration.from({ minutes: 5 });
const ids = (items: readonly LeasedItem[]): readonly string[] => items.map(({ item }) => item.id);

/** What the outbox promises. */
export function outboxContract(open: OpenNext): void {
  describe("outbox", () => {
    test("items come oldest first with their source, and nobody else gets them while they are leased", async () => {
      const clock = virtualClock(minute(10));
      const store = await open({ clock });
      await store.commit(step("c-1", { ref: one, version: 1, outbox: [reaction("b"), effect("a")] }));
      await store.commit(step("c-2", { ref: unit("u-2"), version: 1, outbox: [effect("c")] }));
      const first = await store.leaseOutbox({ lease, limit: 2 });
      expect(first.map(({ at, ...rest }) => ({ ...rest, at: at.toString() }))).toStrictEqual([
        { item: reaction("b"), source: one, at: minute(1).toString(), attempt: 1 },
        { item: effect("a"), source: one, at: minute(1).toString(), attempt: 1 },
      ]);
      expect(ids(await store.leaseOutbox({ lease, limit: 2 }))).toEqual(["c"]);
      clock.moveTo(minute(14));
      expect(ids(await store.leaseOutbox({ lease, limit: 9 }))).toEqual([]);
    });

    test("an item whose lease is over is leased again, and counts how often", async () => {
      const clock = virtualClock(minute(10));
      const store = await open({ clock });
      await store.commit(step("c-1", { ref: one, version: 1, outbox: [effect("a"), effect("b")] }));
      await store.leaseOutbox({ lease, limit: 1 });
      clock.moveTo(minute(15));
      const again = await store.leaseOutbox({ lease, limit: 9 });
      expect(again.map(({ item, attempt }) => [item.id, attempt])).toEqual([
        ["a", 2],
        ["b", 1],
      ]);
    });

    test("items of one kind are leased alone", async () => {
      const store = await open();
      const outbox = [effect("a"), reaction("b"), effect("c"), reaction("d")];
      await store.commit(step("c-1", { ref: one, version: 1, outbox }));
      expect(ids(await store.leaseOutbox({ lease, limit: 9, kind: "reaction" }))).toEqual(["b", "d"]);
      expect(ids(await store.leaseOutbox({ lease, limit: 9 }))).toEqual(["a", "c"]);
      expect(await store.leaseOutbox({ lease, limit: 0 })).toEqual([]);
    });

    test("a lease of zero shows what is free, and takes nothing from anybody", async () => {
      const clock = virtualClock(minute(10));
      const store = await open({ clock });
      await store.commit(step("c-1", { ref: one, version: 1, outbox: [effect("a"), reaction("b"), effect("c")] }));
      await store.leaseOutbox({ lease, limit: 1 });
      const zero = new Temporal.Duration();
      for (let look = 0; look < 3; look++) {
        const seen = await store.leaseOutbox({ lease: zero, limit: 9 });
        expect(seen.map(({ item, attempt }) => [item.id, attempt])).toEqual([
          ["b", 1],
          ["c", 1],
        ]);
      }
      clock.moveTo(minute(15));
      expect(ids(await store.leaseOutbox({ lease: zero, limit: 2 }))).toEqual(["a", "b"]);
      expect(ids(await store.leaseOutbox({ lease, limit: 9, kind: "effect" }))).toEqual(["a", "c"]);
    });

    test("reactions for one instance are taken in their order only, those for others meanwhile", async () => {
      const clock = virtualClock(minute(10));
      const store = await open({ clock });
      const outbox = [reaction("a-1", "a"), reaction("b-1", "b"), reaction("a-2", "a"), effect("e")];
      await store.commit(step("c-1", { ref: one, version: 1, outbox }));
      expect(ids(await store.leaseOutbox({ lease, limit: 1 }))).toEqual(["a-1"]);
      await store.commit(step("c-2", { ref: one, version: 2, outbox: [reaction("a-3", "a"), reaction("b-2", "b")] }));
      expect(ids(await store.leaseOutbox({ lease, limit: 9 }))).toEqual(["b-1", "e", "b-2"]);
      await store.settleOutbox(["a-1"]);
      expect(ids(await store.leaseOutbox({ lease, limit: 1 }))).toEqual(["a-2"]);
      clock.moveTo(minute(15));
      expect(ids(await store.leaseOutbox({ lease, limit: 9 }))).toEqual(["b-1", "a-2", "e", "a-3", "b-2"]);
    });

    test("workers who lease at once get different items", async () => {
      const store = await open();
      const outbox = Array.from({ length: 20 }, (_, index) => effect(`e-${index}`));
      await store.commit(step("c-1", { ref: one, version: 1, outbox }));
      const leases = await Promise.all(Array.from({ length: 5 }, () => store.leaseOutbox({ lease, limit: 4 })));
      expect(leases.flatMap(ids).toSorted()).toEqual(outbox.map(({ id }) => id).toSorted());
    });

    test("a settled item is gone; an unknown one is passed over", async () => {
      const store = await open();
      await store.commit(step("c-1", { ref: one, version: 1, outbox: [effect("a"), effect("b"), reaction("c")] }));
      await store.settleOutbox(["a", "unknown"]);
      await store.settleOutbox(["a"]);
      await store.settleOutbox([]);
      await store.commit(commitOf({ ref: one, command: "c-2", settledItem: "c" }));
      await store.commit(commitOf({ ref: one, command: "c-3", settledItem: "unknown" }));
      expect(ids(await store.leaseOutbox({ lease, limit: 9 }))).toEqual(["b"]);
    });
  });
}
