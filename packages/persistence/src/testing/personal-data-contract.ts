import type { JsonObject } from "@nastavnik/core";
import type { Store } from "@nastavnik/engine";
import { describe, expect, test } from "vitest";
import { commitOf, unit } from "./sample.ts";

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

    test("of a forgotten person are never read again, and forgetting twice is harmless", async () => {
      const store = await open();
      await put(store, { "person-1": { name: "Наставник А" }, "person-2": { name: "Ученик 7" } });
      await store.forget("person-1");
      await store.forget("person-1");
      await store.forget("unknown");
      expect(await store.personalData(["person-1", "person-2"])).toEqual(new Map([["person-2", { name: "Ученик 7" }]]));
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
