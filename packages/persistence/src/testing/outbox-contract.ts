import { type LeasedItem, virtualClock } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { OpenNext } from "./describe-store.ts";
import { commitOf, effect, held, minute, reaction, step, unit } from "./sample.ts";

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
      expect(ids(await store.leaseOutbox({ lease, limit: 9 }))).toEqual([]);
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
      await store.commit(step("c-1", { ref: one, version: 1, outbox: [effect("a"), reaction("b")] }));
      await store.commit(step("c-2", { ref: unit("u-2"), version: 1, outbox: [effect("c")] }));
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
      await store.settleOutbox([held("a-1")]);
      expect(ids(await store.leaseOutbox({ lease, limit: 1 }))).toEqual(["a-2"]);
      clock.moveTo(minute(15));
      expect(ids(await store.leaseOutbox({ lease, limit: 9 }))).toEqual(["b-1", "a-2", "e", "a-3", "b-2"]);
    });

    test("effects of one instance are taken in their order only, whatever becomes of those of others and of reactions", async () => {
      const clock = virtualClock(minute(10));
      const store = await open({ clock });
      // The reaction is for the instance whose effects wait.
      const outbox = [effect("a-1"), reaction("r-1", one.id), effect("a-2"), reaction("r-2", one.id)];
      await store.commit(step("c-1", { ref: one, version: 1, outbox }));
      await store.commit(step("c-2", { ref: unit("u-2"), version: 1, outbox: [effect("b-1"), effect("b-2")] }));
      expect(ids(await store.leaseOutbox({ lease, limit: 1, kind: "effect" }))).toEqual(["a-1"]);
      await store.commit(step("c-3", { ref: one, version: 2, outbox: [effect("a-3")] }));
      expect(ids(await store.leaseOutbox({ lease, limit: 9 }))).toEqual(["r-1", "r-2", "b-1", "b-2"]);
      await store.settleOutbox([held("a-1")]);
      expect(ids(await store.leaseOutbox({ lease, limit: 1 }))).toEqual(["a-2"]);
      const failed = { failure: { code: "x", place: "y" }, attempt: 1, counts: true, next: "aside" } as const;
      await store.fail({ item: "a-2" }, failed);
      await store.settleOutbox(["r-1", "r-2", "b-1"].map((id) => held(id)));
      clock.moveTo(minute(15));
      expect(ids(await store.leaseOutbox({ lease, limit: 9 }))).toEqual(["b-2"]);
      expect(await store.asides()).toMatchObject([{ key: "a-2", behind: 1 }]);
      await store.retry("a-2");
      expect(ids(await store.leaseOutbox({ lease, limit: 9 }))).toEqual(["a-2", "a-3"]);
    });

    test("workers who lease at once get different items", async () => {
      const store = await open();
      const outbox = Array.from({ length: 20 }, (_, index) => effect(`e-${index}`));
      for (const [index, each] of outbox.entries()) {
        await store.commit(step(`c-${index}`, { ref: unit(`u-${index}`), version: 1, outbox: [each] }));
      }
      const leases = await Promise.all(Array.from({ length: 5 }, () => store.leaseOutbox({ lease, limit: 4 })));
      expect(leases.flatMap(ids).toSorted()).toEqual(outbox.map(({ id }) => id).toSorted());
    });

    test("who has lost an item to another changes nothing any more, however late he comes", async () => {
      const clock = virtualClock(minute(10));
      const store = await open({ clock });
      await store.commit(step("c-1", { ref: one, version: 1, outbox: [effect("a"), reaction("b")] }));
      const first = await store.leaseOutbox({ lease, limit: 9 });
      clock.moveTo(minute(15));
      const second = await store.leaseOutbox({ lease, limit: 9 });
      expect(second.map(({ attempt }) => attempt)).toEqual([2, 2]);
      expect(await store.settleOutbox(first)).toEqual([]);
      expect(await store.prolong(first, lease)).toEqual([]);
      await store.giveBack(first);
      const failure = { code: "internal", place: "late" };
      expect(await store.fail({ item: "a" }, { failure, attempt: 1, counts: true, next: "aside" })).toBe(false);
      expect(await store.leaseOutbox({ lease, limit: 9 })).toEqual([]);
      expect((await store.settleOutbox(second)).toSorted()).toEqual(["a", "b"]);
      clock.moveTo(minute(60));
      expect(await store.leaseOutbox({ lease, limit: 9 })).toEqual([]);
    });

    test("a lease that is prolonged keeps an item from others, and not what is settled, unknown or not taken", async () => {
      const clock = virtualClock(minute(10));
      const store = await open({ clock });
      for (const id of ["a", "b", "c"]) {
        await store.commit(step(`c-${id}`, { ref: unit(id), version: 1, outbox: [effect(id)] }));
      }
      const taken = await store.leaseOutbox({ lease, limit: 2 });
      expect(await store.prolong([], lease)).toEqual([]);
      for (const minutes of [14, 18, 22]) {
        clock.moveTo(minute(minutes));
        const kept = await store.prolong([...taken.slice(0, 1), held("c"), held("unknown")], lease);
        expect(kept).toEqual(["a"]);
      }
      await store.settleOutbox(taken.slice(0, 1));
      expect(await store.prolong(taken, lease)).toEqual(["b"]);
      expect(ids(await store.leaseOutbox({ lease, limit: 9 }))).toEqual(["c"]);
    });

    test("a settled item is gone; an unknown one is passed over", async () => {
      const store = await open();
      await store.commit(step("c-1", { ref: one, version: 1, outbox: [effect("a"), effect("b"), reaction("c")] }));
      expect(await store.settleOutbox([held("a"), held("unknown")])).toEqual(["a"]);
      expect(await store.settleOutbox([held("a")])).toEqual([]);
      expect(await store.settleOutbox([])).toEqual([]);
      await store.commit(commitOf({ ref: one, command: "c-2", settledItem: "c" }));
      await store.commit(commitOf({ ref: one, command: "c-3", settledItem: "unknown" }));
      expect(ids(await store.leaseOutbox({ lease, limit: 9 }))).toEqual(["b"]);
    });
  });
}
