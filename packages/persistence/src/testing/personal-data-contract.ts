import type { JsonObject } from "@nastavnik/core";
import type { Store } from "@nastavnik/engine";
import { describe, expect, test } from "vitest";
import { commitOf, step, unit } from "./sample.ts";

/** What personal data promise. */
export function personalDataContract(open: () => Promise<Store>): void {
  describe("personal data", () => {
    let command = 0;
    const put = (store: Store, data: Readonly<Record<string, JsonObject>>) =>
      store.commit(
        commitOf({
          ref: unit("u-1"),
          command: `c-${++command}`,
          personalData: Object.entries(data).map(([subject, each]) => ({ subject, data: each })),
        }),
      );

    test("come back for those asked for", async () => {
      const store = await open();
      await put(store, { "person-1": { name: "Наставник А", age: 40 }, "person-2": { name: "Ученик 7" } });
      expect(await store.personalData(["person-2", "person-3", "person-1"])).toEqual(
        new Map([
          ["person-1", { name: "Наставник А", age: 40 }],
          ["person-2", { name: "Ученик 7" }],
        ]),
      );
      expect(await store.personalData([])).toEqual(new Map());
    });

    test("a new record replaces the former one as a whole", async () => {
      const store = await open();
      await put(store, { "person-1": { name: "Наставник А", phone: "1" } });
      await put(store, { "person-1": { name: "Наставник Б" } });
      expect(await store.personalData(["person-1"])).toEqual(new Map([["person-1", { name: "Наставник Б" }]]));
    });

    test("are never read without a word of who read them, and what for", async () => {
      const store = await open();
      await put(store, { "person-1": { name: "Наставник А" }, "person-2": { name: "Ученик 7" } });
      await store.personalData(["person-1", "person-3"], { reader: "curator-1", purpose: "unit approve" });
      await store.personalData(["person-2", "person-1"]);
      const told = (reads: Awaited<ReturnType<Store["personalReads"]>>) =>
        reads.map(({ subject, reader, purpose }) => `${subject} ${reader} ${purpose}`);
      const all = await store.personalReads();
      expect(told(all).toSorted()).toEqual([
        "person-1 curator-1 unit approve",
        "person-1 unknown unknown",
        "person-2 unknown unknown",
      ]);
      expect(told(await store.personalReads({ subject: "person-1" }))).toEqual([
        "person-1 curator-1 unit approve",
        "person-1 unknown unknown",
      ]);
      expect(await store.personalReads({ limit: 1 })).toEqual(all.slice(0, 1));
      expect(await store.personalReads({ after: all[0]?.position ?? 0 })).toEqual(all.slice(1));
      await store.forget("person-1");
      expect(await store.personalReads()).toHaveLength(3);
    });

    test("of a forgotten person are never read again, and forgetting twice is harmless", async () => {
      const store = await open();
      await put(store, { "person-1": { name: "Наставник А" }, "person-2": { name: "Ученик 7" } });
      await store.forget("person-1");
      await store.forget("person-1");
      await store.forget("unknown");
      expect(await store.personalData(["person-1", "person-2"])).toEqual(new Map([["person-2", { name: "Ученик 7" }]]));
    });

    test("notes stand beside the data, are never replaced, and come back in the order of their names", async () => {
      const store = await open();
      const note = (name: string, text: string) => ({ subject: "person-1", data: { text }, note: name });
      await put(store, { "person-1": { name: "Наставник А" }, "person-12": { name: "Ученик 7" } });
      await store.commit(
        commitOf({
          ref: unit("u-2"),
          command: "n-1",
          personalData: [note("unit/u-2/2/outcome", "б"), note("unit/u-2/1/outcome", "а")],
        }),
      );
      await put(store, { "person-1": { name: "Наставник Б" } });
      expect(await store.personalData(["person-1"])).toEqual(new Map([["person-1", { name: "Наставник Б" }]]));
      const reading = { reader: "curator-1", purpose: "look" };
      expect(await store.personalNotes("person-1", reading)).toEqual([
        { note: "unit/u-2/1/outcome", data: { text: "а" } },
        { note: "unit/u-2/2/outcome", data: { text: "б" } },
      ]);
      expect(await store.personalNotes("person-12")).toEqual([]);
      expect((await store.personalReads({ subject: "person-1" })).at(-1)).toMatchObject({ ...reading });
      expect(await store.personalReads({ subject: "person-12" })).toEqual([]);
    });

    test("are destroyed by the very commit that says so, notes and all, and of nobody else", async () => {
      const store = await open();
      await store.commit(
        commitOf({
          ref: unit("u-3"),
          command: "n-2",
          personalData: ["person-1", "person-12"].flatMap((subject) => [
            { subject, data: { name: "Ученик 7" } },
            { subject, data: { text: "слово" }, note: "unit/u-3/1/outcome" },
          ]),
        }),
      );
      const forgetting = step(
        "f-1",
        { ref: unit("u-4"), version: 1 },
        { forgotten: ["person-1", "unknown"], personalData: [{ subject: "person-1", data: { name: "Ещё раз" } }] },
      );
      expect(await store.commit(forgetting)).toEqual({ result: "committed" });
      expect(await store.personalData(["person-1", "person-12"])).toEqual(
        new Map([["person-12", { name: "Ученик 7" }]]),
      );
      expect(await store.personalNotes("person-1")).toEqual([]);
      expect(await store.personalNotes("person-12")).toHaveLength(1);
      // The very same command again, and one that comes too late, destroy nothing.
      await put(store, { "person-1": { name: "Ученик 8" } });
      expect(await store.commit(forgetting)).toMatchObject({ result: "duplicate" });
      const late = step("f-2", { ref: unit("u-4"), version: 1 }, { forgotten: ["person-1"] });
      expect(await store.commit(late)).toMatchObject({ result: "conflict" });
      expect(await store.personalData(["person-1"])).toEqual(new Map([["person-1", { name: "Ученик 8" }]]));
      await store.forget("person-12");
      expect(await store.personalNotes("person-12")).toEqual([]);
    });

    test("a person who comes again after being forgotten has the new data only", async () => {
      const store = await open();
      await put(store, { "person-1": { phone: "1" } });
      await store.forget("person-1");
      await put(store, { "person-1": { name: "Ученик 7" } });
      expect(await store.personalData(["person-1"])).toEqual(new Map([["person-1", { name: "Ученик 7" }]]));
    });
  });
}
