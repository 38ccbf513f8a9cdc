import { virtualClock } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { OpenNext } from "./describe-store.ts";
import { effect, minute, step, unit } from "./sample.ts";

const one = unit("u-1");

/** What a store promises about its clock. */
export function clockContract(open: OpenNext): void {
  describe("clock", () => {
    test("a fact of more than a minute after the clock of the store is thrown back, and leaves nothing behind", async () => {
      const store = await open({ clock: virtualClock(minute(10)) });
      const late = step("c-1", {
        ref: one,
        version: 1,
        at: minute(11).add({ milliseconds: 1 }),
        outbox: [effect("e")],
      });
      await expect(store.commit(late)).rejects.toMatchObject({ name: "NastavnikError", code: "clock" });
      expect(await store.answerTo(one, "c-1")).toBeUndefined();
      expect(await store.load([one])).toEqual([undefined]);
      expect(await store.commit(step("c-1", { ref: one, version: 1, at: minute(11) }))).toEqual({
        result: "committed",
      });
    });

    test("without another clock that is the real one", async () => {
      const store = await open();
      const now = Temporal.Now.instant();
      const late = step("c-1", { ref: one, version: 1, at: now.add({ minutes: 2 }) });
      await expect(store.commit(late)).rejects.toMatchObject({ name: "NastavnikError", code: "clock" });
      const early = step("c-1", { ref: one, version: 1, at: now.add({ seconds: 50 }) });
      expect(await store.commit(early)).toEqual({ result: "committed" });
      expect(await store.commit(late)).toMatchObject({ result: "duplicate" });
      expect(await store.commit(step("c-2", { ref: one, version: 9, at: now.add({ hours: 1 }) }))).toMatchObject({
        result: "conflict",
      });
    });

    test("one at a time holds a work, until the lease is over or he gives it up", async () => {
      const clock = virtualClock(minute(10));
      const [store, other] = [await open({ clock }), await open({ clock })];
      const lease = Temporal.Duration.from({ minutes: 1 });
      expect(await store.hold("timers", "a", lease)).toBe(true);
      expect(await store.hold("timers", "b", lease)).toBe(false);
      expect(await store.hold("letters", "b", lease)).toBe(true);
      expect(await other.hold("timers", "b", lease)).toBe(true);
      clock.moveTo(minute(10).add({ seconds: 30 }));
      expect(await store.hold("timers", "a", lease)).toBe(true);
      clock.moveTo(minute(11));
      expect(await store.hold("timers", "b", lease)).toBe(false);
      clock.moveTo(minute(11).add({ seconds: 30 }));
      expect(await store.hold("timers", "b", lease)).toBe(true);
      await store.release("timers", "a");
      expect(await store.hold("timers", "a", lease)).toBe(false);
      await store.release("timers", "b");
      expect(await store.hold("timers", "a", lease)).toBe(true);
    });

    test("whoever listens is woken by a ring, and no longer when he has stopped", async () => {
      const store = await open();
      let rings = 0;
      const unlisten = await store.wakeUp.listen(() => void rings++);
      const before = rings;
      store.wakeUp.ring();
      await expect.poll(() => rings).toBeGreaterThan(before);
      expect(store.wakeUp.isHeard()).toBe(true);
      await unlisten();
      const after = rings;
      store.wakeUp.ring();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(rings).toBe(after);
    });

    test("leases last as long by the real clock as they say, in whatever zone the server is", async () => {
      const store = await open();
      await store.commit(step("c-1", { ref: one, version: 1, outbox: [effect("a")] }));
      await store.commit(step("c-2", { ref: unit("u-2"), version: 1, outbox: [effect("b")] }));
      const taken = async (milliseconds: number) => {
        const lease = Temporal.Duration.from({ milliseconds });
        return (await store.leaseOutbox({ lease, limit: 1 })).map(({ item }) => item.id);
      };
      expect(await taken(200)).toEqual(["a"]);
      expect(await taken(3_600_000)).toEqual(["b"]);
      await expect.poll(() => taken(3_600_000)).toEqual(["a"]);
      expect(await taken(1)).toEqual([]);
    });
  });
}
