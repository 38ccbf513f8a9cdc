import type { InstanceRef } from "@nastavnik/core";
import { chained, digestOf, type Store, verify } from "@nastavnik/engine";
import { describe, expect, test } from "vitest";
import { commitOf, effect, minute, reaction, step, unit, writeOf } from "./sample.ts";

const one = unit("u-1");
const two = unit("u-2");
const wake = { id: "wake", dueAt: minute(60) };

/** A few commits of all kinds. */
async function fill(store: Store): Promise<void> {
  const items = [effect("e-1"), reaction("r-1")];
  await store.commit(step("a-1", { ref: one, version: 1, parent: "p-1", set: [wake], outbox: items }));
  await store.commit(commitOf({ ref: one, command: "ignored" }));
  await store.commit(
    commitOf({
      ref: two,
      command: "b-1",
      writes: [
        writeOf({ ref: two, version: 1, set: [wake] }),
        writeOf({ ref: one, version: 2, parent: "p-1", outbox: [effect("e-2")] }),
        writeOf({
          ref: two,
          version: 2,
          cancel: ["wake"],
          context: { version: 2, text: "«Ёж» \u{1F994}", list: [1, null] },
        }),
      ],
      personalData: [{ subject: "person-1", data: { phone: "1" } }],
    }),
  );
  await store.commit(step("b-1", { ref: two, version: 3 }));
  await store.commit(step("a-stale", { ref: one, version: 2, parent: "p-1" }));
  await store.commit(step("a-3", { ref: one, version: 3, parent: "p-1" }));
}

/** What `audit` and `instances` promise. */
export function auditContract(open: () => Promise<Store>): void {
  describe("audit", () => {
    test("each fact is linked to the one before it, in every store alike", async () => {
      const store = await open();
      await fill(store);
      const facts = (await store.audit?.facts({ after: 0, limit: 100 })) ?? [];
      expect(facts.map(({ filed: { instance, version } }) => `${instance.id}/${version}`)).toEqual([
        "u-1/1",
        "u-2/1",
        "u-1/2",
        "u-2/2",
        "u-1/3",
      ]);
      expect(facts.map(({ fact, position }) => ({ ...fact, position }))).toEqual(await store.facts());
      const items = [effect("e-1"), reaction("r-1")].map((item) => digestOf(JSON.stringify(item)));
      expect(facts.map(({ asked }) => asked.length / 64)).toEqual([2, 0, 1, 0, 0]);
      expect(facts[0]?.asked).toBe(items.join(""));
      let link = "";
      for (const fact of facts) {
        link = chained(link, fact.document, fact.asked);
        expect(fact.link).toBe(link);
      }
      // The same commits come to the same link, whatever they are stored in.
      expect(link).toBe("10fb14eea62e327f22ef7b4e67fa8cf374a96119b540169bfbd3c5ce1aa629da");
      expect(await store.audit?.start()).toBeUndefined();
      const [, second, third] = facts;
      expect(await store.audit?.facts({ after: facts[0]?.position ?? 0, limit: 2 })).toEqual([second, third]);
    });

    test("what nobody has changed is verified, and the chain holds the head that was told before", async () => {
      const store = await open();
      expect(await verify(store)).toMatchObject({ facts: 0, head: { link: "" }, differences: [] });
      await fill(store);
      const { head } = await verify(store);
      await store.forget("person-1");
      await store.settleOutbox([{ item: { id: "e-1" }, attempt: 1 }]);
      await store.commit(step("a-4", { ref: one, version: 4, parent: "p-1" }));
      const verified = await verify(store, { head: head.link });
      expect(verified).toMatchObject({ facts: 6, instances: 2, messages: 2, differences: [] });
      expect(verified.head.link).not.toBe(head.link);
      const other = await verify(store, { head: "0".repeat(64) });
      expect(other.differences.map(({ code }) => code)).toEqual(["head-missing"]);
    });

    test("two writers at once leave one chain", async () => {
      const store = await open();
      const refs = Array.from({ length: 12 }, (_, index) => unit(`u-${index}`));
      const write = async (ref: InstanceRef) => {
        for (let version = 1; version <= 3; version++) await store.commit(step(`c-${version}`, { ref, version }));
      };
      await Promise.all(refs.map(write));
      expect(await verify(store)).toMatchObject({ facts: 36, instances: 12, differences: [] });
    });

    test("instances are listed in their order, a page at a time, each as it is loaded", async () => {
      const [store, other] = [await open(), await open()];
      await fill(store);
      await store.commit(step("c", { ref: unit("u-1", "participant"), version: 1 }));
      await other.commit(step("c", { ref: unit("u-3"), version: 1 }));
      const refs = [unit("u-1", "participant"), one, two];
      const all = await store.load(refs);
      expect(await store.instances?.()).toEqual(all);
      expect(await store.instances?.({ workflow: "unit" })).toEqual(all.slice(1));
      expect(await store.instances?.({ limit: 1, after: one })).toEqual(all.slice(2));
      expect(await store.instances?.({ workflow: "unit", limit: 1 })).toEqual(all.slice(1, 2));
      expect(await store.instances?.({ after: two })).toEqual([]);
    });
  });
}
