import type { Store } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { commitOf, minute, step, unit, writeOf } from "./sample.ts";

const one = unit("u-1");
const two = unit("u-2");

/** What `facts` and `commands` promise. */
export function historyContract(open: () => Promise<Store>): void {
  describe("history", () => {
    test("a fact comes back as it was written, with its position", async () => {
      const store = await open();
      const at = Temporal.Instant.from("2021-09-01T06:00:00.123456789Z");
      const commit = commitOf({
        ref: one,
        command: "c-1",
        at,
        writes: [
          writeOf({ ref: one, version: 1, parent: "programme-1", at }),
          writeOf({ ref: one, version: 2, parent: "programme-1" }),
        ],
      });
      await store.commit(commit);
      const [first, second] = await store.facts();
      expect({ ...first, at: first?.at.toString() }).toStrictEqual({
        ...commit.writes[0]?.fact,
        at: "2021-09-01T06:00:00.123456789Z",
        position: first?.position,
      });
      expect({ ...second, at: second?.at.toString() }).toStrictEqual({
        ...commit.writes[1]?.fact,
        at: minute(2).toString(),
        position: second?.position,
      });
      const [command] = await store.commands();
      expect({ ...command, at: command?.at.toString() }).toStrictEqual({
        ...commit.command,
        at: at.toString(),
        position: command?.position,
      });
    });

    test("facts and commands come in the order in which they were stored, of all or of one instance", async () => {
      const store = await open();
      for (let version = 1; version <= 3; version++) {
        await store.commit(step(`a-${version}`, { ref: two, version }));
        await store.commit(step(`b-${version}`, { ref: one, version }));
        await store.commit(commitOf({ ref: one, command: `ignored-${version}` }));
      }
      await store.commit(step("a-1", { ref: unit("u-1", "participant"), version: 1 }));
      const facts = await store.facts();
      expect(facts.map(({ instance, version }) => `${instance.workflow} ${instance.id} ${version}`)).toEqual([
        "unit u-2 1",
        "unit u-1 1",
        "unit u-2 2",
        "unit u-1 2",
        "unit u-2 3",
        "unit u-1 3",
        "participant u-1 1",
      ]);
      expect((await store.facts({ instance: one })).map(({ version }) => version)).toEqual([1, 2, 3]);
      expect((await store.commands({ instance: one })).map(({ commandId }) => commandId)).toEqual([
        "b-1",
        "ignored-1",
        "b-2",
        "ignored-2",
        "b-3",
        "ignored-3",
      ]);
      expect(await store.commands()).toHaveLength(10);
      for (const history of [facts, await store.commands()]) {
        const positions = history.map(({ position }) => position);
        expect(positions).toEqual(positions.toSorted((a, b) => a - b));
        expect(new Set(positions).size).toBe(positions.length);
      }
    });

    test.each(["facts", "commands"] as const)("%s are read in pages", async (what) => {
      const store = await open();
      for (let version = 1; version <= 7; version++) {
        await store.commit(step(`a-${version}`, { ref: one, version }));
        await store.commit(step(`a-${version}`, { ref: two, version }));
      }
      for (const query of [{}, { instance: two }]) {
        const whole = await store[what](query);
        const paged: (typeof whole)[number][] = [];
        for (;;) {
          const after = paged.at(-1)?.position;
          const page = await store[what]({ ...query, limit: 3, ...(after === undefined ? {} : { after }) });
          expect(page.length).toBeLessThanOrEqual(3);
          if (page.length === 0) break;
          paged.push(...page);
        }
        expect(paged).toEqual(whole);
      }
      expect(await store[what]({ limit: 0 })).toEqual([]);
      expect(await store[what]({ instance: unit("u-3") })).toEqual([]);
    });

    test("a page is of a thousand unless told", async () => {
      const store = await open();
      const writes = Array.from({ length: 1001 }, (_, index) => writeOf({ ref: one, version: index + 1 }));
      await store.commit(commitOf({ ref: one, command: "c-1", writes }));
      expect(await store.facts()).toHaveLength(1000);
      expect(await store.facts({ limit: 2000 })).toHaveLength(1001);
      expect(await store.facts({ limit: Infinity })).toHaveLength(1001);
    });

    test("tenants do not see each other", async () => {
      const [first, second] = [await open(), await open()];
      const commit = step(
        "c-1",
        { ref: one, version: 1, parent: "programme-1", set: [{ id: "wake", dueAt: minute(1) }] },
        { personalData: [{ subject: "person-1", data: { phone: "1" } }] },
      );
      await first.commit(commit);
      expect(first.tenant).not.toBe(second.tenant);
      expect(await second.load([one])).toEqual([undefined]);
      expect(await second.loadGroup("unit", "programme-1")).toMatchObject({ instances: [], fingerprint: "0:0" });
      expect(await second.answerTo(one, "c-1")).toBeUndefined();
      expect(await second.facts()).toEqual([]);
      expect(await second.nextTimer()).toBeUndefined();
      expect(await second.personalData(["person-1"])).toEqual(new Map());
      expect(await second.commit(commit)).toEqual({ result: "committed" });
      await second.forget("person-1");
      expect(await first.personalData(["person-1"])).toEqual(new Map([["person-1", { phone: "1" }]]));
    });
  });
}
