import { type FailedTry, type Store, virtualClock } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { OpenNext } from "./describe-store.ts";
import { commitOf, effect, held, minute, reaction, step, unit } from "./sample.ts";

const one = unit("u-1");
const zero = new Temporal.Duration();
const failure = { code: "internal", place: "unit/u-9 suspend" };

const failed = (next: FailedTry["next"], attempt = 1): FailedTry => ({ failure, attempt, counts: true, next });
const seconds = (count: number): Temporal.Duration => Temporal.Duration.from({ seconds: count });
const free = async (store: Store): Promise<readonly string[]> =>
  (await store.leaseOutbox({ lease: zero, limit: 99 })).map(({ item, attempt }) => `${item.id} ${attempt}`);
const due = async (store: Store): Promise<readonly string[]> =>
  (await store.dueTimers(minute(99), 99)).map(({ instance, id, attempts }) => `${instance.id} ${id} ${attempts}`);

/** What a store promises about messages and timers that failed. */
export function failureContract(open: OpenNext): void {
  describe("failures", () => {
    test("a message that failed comes again after its pause by the store's clock, and those for its instance with it", async () => {
      const clock = virtualClock(minute(10));
      const store = await open({ clock });
      const outbox = [reaction("a-1", "a"), reaction("a-2", "a"), reaction("b-1", "b"), effect("e")];
      await store.commit(step("c-1", { ref: one, version: 1, outbox }));
      expect(await store.fail({ item: "a-1" }, failed(seconds(30)))).toBe(true);
      expect(await free(store)).toEqual(["b-1 1", "e 1"]);
      expect(await store.asides()).toEqual([]);
      clock.moveTo(minute(10).add({ seconds: 30 }));
      expect(await free(store)).toEqual(["a-1 2", "a-2 1", "b-1 1", "e 1"]);
    });

    test("a message that is set aside stays so until somebody asks for it, with all that is to be known of it", async () => {
      const clock = virtualClock(minute(10));
      const store = await open({ clock });
      const outbox = [reaction("a-1", "a"), reaction("a-2", "a"), reaction("a-3", "a"), effect("e")];
      await store.commit(step("c-1", { ref: one, version: 1, outbox }));
      await store.fail({ item: "a-1" }, failed(seconds(1)));
      clock.moveTo(minute(11));
      await store.fail({ item: "a-1" }, failed("aside", 2));
      await store.fail({ item: "e" }, failed("aside", 1));
      clock.moveTo(minute(90));
      expect(await free(store)).toEqual([]);
      const asides = await store.asides();
      expect(asides.map(({ at, since, ...rest }) => ({ ...rest, at: String(at), since: String(since) }))).toStrictEqual(
        [
          {
            key: "a-1",
            kind: "reaction",
            source: one,
            target: unit("a"),
            type: "suspend",
            at: minute(1).toString(),
            failure,
            attempts: 2,
            since: minute(10).toString(),
            behind: 2,
          },
          {
            key: "e",
            kind: "effect",
            source: one,
            target: one,
            type: "notify",
            at: minute(1).toString(),
            failure,
            attempts: 1,
            since: minute(11).toString(),
            behind: 0,
          },
        ],
      );
      expect(await store.retry("a-1")).toBe(true);
      expect(await store.retry("a-1")).toBe(false);
      expect(await free(store)).toEqual(["a-1 1", "a-2 1", "a-3 1"]);
      expect(await store.settleOutbox([held("e", 1)])).toEqual(["e"]);
      expect(await store.asides()).toEqual([]);
    });

    test("what comes after something that is set aside waits behind it, also when it comes later, until nothing before it is", async () => {
      const clock = virtualClock(minute(10));
      const store = await open({ clock });
      const outbox = [reaction("a-1", "a"), reaction("a-2", "a"), reaction("a-3", "a"), reaction("b-1", "b")];
      await store.commit(step("c-1", { ref: one, version: 1, outbox }));
      await store.fail({ item: "a-2" }, failed("aside"));
      await store.commit(step("c-2", { ref: one, version: 2, outbox: [reaction("a-4", "a"), reaction("b-2", "b")] }));
      expect(await free(store)).toEqual(["a-1 1", "b-1 1", "b-2 1"]);
      await store.fail({ item: "a-1" }, failed("aside"));
      await store.commit(step("c-3", { ref: one, version: 3, outbox: [reaction("a-5", "a")] }));
      expect(await free(store)).toEqual(["b-1 1", "b-2 1"]);
      expect((await store.asides()).map(({ key, behind }) => `${key} ${behind}`)).toEqual(["a-1 4", "a-2 3"]);
      // The later one may be tried again, and waits behind the earlier one all the same.
      expect(await store.retry("a-2")).toBe(true);
      expect(await free(store)).toEqual(["b-1 1", "b-2 1"]);
      await store.fail({ item: "a-2" }, failed("aside"));
      expect(await store.retry("a-1")).toBe(true);
      expect(await free(store)).toEqual(["a-1 1", "b-1 1", "b-2 1"]);
      await store.commit(commitOf({ ref: one, command: "c-4", settledItem: "a-2" }));
      expect(await free(store)).toEqual(["a-1 1", "a-3 1", "b-1 1", "a-4 1", "b-2 1", "a-5 1"]);
    });

    test("a timer that failed, or is set aside, holds up what is due later on its instance and nothing else", async () => {
      const clock = virtualClock(minute(10));
      const store = await open({ clock });
      const set = [
        { id: "x", dueAt: minute(2) },
        { id: "y", dueAt: minute(1), depth: 3 },
        { id: "z", dueAt: minute(0) },
      ];
      await store.commit(step("c-1", { ref: one, version: 1, set }));
      await store.commit(step("c-2", { ref: unit("u-2"), version: 1, set: [{ id: "x", dueAt: minute(3) }] }));
      expect((await store.dueTimers(minute(99), 99)).map(({ depth }) => depth)).toEqual([0, 3, 0, 0]);
      const timer = { instance: one, id: "y" };
      expect(await store.fail({ timer }, failed(seconds(60)))).toBe(true);
      expect(await due(store)).toEqual(["u-1 z 0", "u-2 x 0"]);
      clock.moveTo(minute(11));
      expect(await due(store)).toEqual(["u-1 z 0", "u-1 y 1", "u-1 x 0", "u-2 x 0"]);
      await store.fail({ timer }, failed("aside", 2));
      await store.commit(commitOf({ ref: one, command: "c-3", firedTimer: { instance: one, id: "z" } }));
      clock.moveTo(minute(90));
      expect(await due(store)).toEqual(["u-2 x 0"]);
      expect(await store.nextTimer()).toMatchObject({ instance: unit("u-2") });
      const [aside, ...others] = await store.asides();
      expect(others).toEqual([]);
      expect({ ...aside, at: String(aside?.at), since: String(aside?.since) }).toStrictEqual({
        key: "timer:unit/u-1/y",
        kind: "timer",
        source: one,
        target: one,
        type: "y",
        at: minute(1).toString(),
        failure,
        attempts: 2,
        since: minute(10).toString(),
        behind: 1,
      });
      expect(await store.retry("timer:unit/u-1/y")).toBe(true);
      expect(await due(store)).toEqual(["u-1 y 0", "u-1 x 0", "u-2 x 0"]);
    });

    test("a timer that was set aside goes when it is cancelled or dropped, and is as new when it is set anew", async () => {
      const store = await open();
      const set = [
        { id: "x", dueAt: minute(1) },
        { id: "y", dueAt: minute(2) },
      ];
      await store.commit(step("c-1", { ref: one, version: 1, set }));
      const aside = async (id: string) => store.fail({ timer: { instance: one, id } }, failed("aside"));
      await aside("x");
      await store.commit(step("c-2", { ref: one, version: 2, set: [{ id: "x", dueAt: minute(3) }] }));
      expect(await due(store)).toEqual(["u-1 y 0", "u-1 x 0"]);
      await aside("y");
      expect(await due(store)).toEqual([]);
      await store.commit(step("c-3", { ref: one, version: 3, cancel: ["y"] }));
      expect(await due(store)).toEqual(["u-1 x 0"]);
      await aside("x");
      await store.commit(step("c-4", { ref: one, version: 4 }, { firedTimer: { instance: one, id: "x" } }));
      expect(await store.asides()).toEqual([]);
      expect(await store.retry("timer:unit/u-1/x")).toBe(false);
    });

    test("what is gone, or was tried by somebody else since, does not fail", async () => {
      const clock = virtualClock(minute(10));
      const store = await open({ clock });
      await store.commit(step("c-1", { ref: one, version: 1, outbox: [effect("a"), effect("b")] }));
      await store.settleOutbox([held("b")]);
      expect(await store.fail({ item: "b" }, failed("aside"))).toBe(false);
      expect(await store.fail({ timer: { instance: one, id: "x" } }, failed("aside"))).toBe(false);
      await store.leaseOutbox({ lease: seconds(1), limit: 1 });
      clock.moveTo(minute(11));
      await store.leaseOutbox({ lease: seconds(1), limit: 1 });
      expect(await store.fail({ item: "a" }, failed("aside", 1))).toBe(false);
      expect(await store.fail({ item: "a" }, { ...failed(zero, 2), counts: false })).toBe(true);
      expect(await free(store)).toEqual(["a 2"]);
    });

    test("what is set aside is read in pages, one tenant at a time", async () => {
      const clock = virtualClock(minute(10));
      const [store, other] = [await open({ clock }), await open({ clock })];
      const outbox = Array.from({ length: 7 }, (_, index) => effect(`e-${index}`));
      await store.commit(step("c-1", { ref: one, version: 1, outbox }));
      for (const [index, { id }] of outbox.entries()) {
        if (index % 3 === 0) clock.moveTo(minute(10 + index));
        await store.fail({ item: id }, failed("aside"));
      }
      const whole = await store.asides();
      expect(whole.map(({ key }) => key)).toEqual(outbox.map(({ id }) => id));
      const paged: (typeof whole)[number][] = [];
      for (;;) {
        const after = paged.at(-1);
        const page = await store.asides({ limit: 2, ...(after === undefined ? {} : { after }) });
        if (page.length === 0) break;
        paged.push(...page);
      }
      expect(paged).toEqual(whole);
      expect(await store.asides({ key: "e-4" })).toEqual([whole[4]]);
      expect(await other.asides()).toEqual([]);
      expect(await other.retry("e-4")).toBe(false);
    });
  });
}
