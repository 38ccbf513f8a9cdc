import type { DueTimer, Store } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { commitOf, minute, step, unit } from "./sample.ts";

const one = unit("u-1");
const two = unit("u-2");

const names = (timers: readonly DueTimer[]): readonly string[] =>
  timers.map(({ instance, id }) => `${instance.workflow} ${instance.id} ${id}`);

/** What timers promise. */
export function timerContract(open: () => Promise<Store>): void {
  describe("timers", () => {
    test("come earliest first, ties by instance and timer id, and only when due", async () => {
      const store = await open();
      const at = (nanoseconds: number) => minute(10).add({ nanoseconds });
      await store.commit(
        step("c-1", {
          ref: two,
          version: 1,
          set: [
            { id: "b", dueAt: at(0) },
            { id: "a", dueAt: at(0) },
            { id: "c", dueAt: at(-1) },
          ],
        }),
      );
      await store.commit(
        step("c-2", {
          ref: one,
          version: 1,
          set: [
            { id: "z", dueAt: at(0) },
            { id: "y", dueAt: at(1) },
          ],
        }),
      );
      await store.commit(step("c-3", { ref: unit("u-9", "programme"), version: 1, set: [{ id: "x", dueAt: at(0) }] }));
      const next = await store.nextTimer();
      expect(next).toMatchObject({ instance: two, id: "c" });
      expect(next?.dueAt.equals(at(-1))).toBe(true);
      expect(names(await store.dueTimers(at(0), 10))).toEqual([
        "unit u-2 c",
        "programme u-9 x",
        "unit u-1 z",
        "unit u-2 a",
        "unit u-2 b",
      ]);
      expect(names(await store.dueTimers(at(0), 2))).toEqual(["unit u-2 c", "programme u-9 x"]);
      expect(await store.dueTimers(at(-2), 10)).toEqual([]);
      expect(await store.dueTimers(Temporal.Instant.fromEpochMilliseconds(8.64e15), 10)).toHaveLength(6);
      expect(await store.dueTimers(Temporal.Instant.fromEpochMilliseconds(-8.64e15), 10)).toEqual([]);
    });

    test("a timer that is set again moves, and cancellations come before settings", async () => {
      const store = await open();
      await store.commit(step("c-1", { ref: one, version: 1, set: [{ id: "a", dueAt: minute(1) }] }));
      await store.commit(step("c-2", { ref: two, version: 1, set: [{ id: "a", dueAt: minute(2) }] }));
      await store.commit(step("c-3", { ref: one, version: 2, set: [{ id: "a", dueAt: minute(3) }] }));
      expect(names(await store.dueTimers(minute(9), 9))).toEqual(["unit u-2 a", "unit u-1 a"]);
      await store.commit(
        step("c-4", { ref: one, version: 3, cancel: ["a", "unknown"], set: [{ id: "a", dueAt: minute(4) }] }),
      );
      expect((await store.dueTimers(minute(9), 9)).map(({ dueAt }) => dueAt.toString())).toEqual([
        minute(2).toString(),
        minute(4).toString(),
      ]);
      await store.commit(step("c-5", { ref: two, version: 2, cancel: ["a"] }));
      expect(names(await store.dueTimers(minute(9), 9))).toEqual(["unit u-1 a"]);
    });

    test("one that fires without a fact waits no longer, whatever is looked at next", async () => {
      const store = await open();
      await store.commit(step("c-1", { ref: one, version: 1, set: [{ id: "a", dueAt: minute(1) }] }));
      expect((await store.load([one]))[0]?.timers).toHaveLength(1);
      await store.commit(commitOf({ ref: one, command: "c-2", firedTimer: { instance: one, id: "a" } }));
      expect((await store.load([one]))[0]).not.toHaveProperty("timers");
    });

    test("a timer goes with the commit of its firing, unless that sets it again", async () => {
      const store = await open();
      const set = [
        { id: "a", dueAt: minute(1) },
        { id: "b", dueAt: minute(2) },
      ];
      await store.commit(step("c-1", { ref: one, version: 1, set }));
      await store.commit(step("c-2", { ref: one, version: 2 }, { firedTimer: { instance: one, id: "a" } }));
      expect(names(await store.dueTimers(minute(9), 9))).toEqual(["unit u-1 b"]);
      const again = { ref: one, version: 3, set: [{ id: "b", dueAt: minute(5) }] };
      await store.commit(step("c-3", again, { firedTimer: { instance: one, id: "b" } }));
      const next = await store.nextTimer();
      expect(next?.dueAt.equals(minute(5))).toBe(true);
    });
  });
}
