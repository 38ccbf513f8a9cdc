import { describe, expect, test } from "vitest";
import type { OpenNext } from "./describe-store.ts";

const definition = (workflow: string, version: number, hash: string) => ({ workflow, version, hash });

/** What a store promises about the definitions by which it was written. */
export function definitionContract(open: OpenNext): void {
  describe("definitions", () => {
    test("a version of a workflow keeps the hash that was told first, one of another version or workflow its own", async () => {
      const store = await open();
      const first = [definition("unit", 1, "aaaa"), definition("programme", 1, "bbbb")];
      expect(await store.pinDefinitions?.(first)).toEqual(["aaaa", "bbbb"]);
      const changed = [definition("programme", 1, "cccc"), definition("programme", 2, "cccc"), first[0]];
      expect(await store.pinDefinitions?.(changed.flatMap((each) => each ?? []))).toEqual(["bbbb", "cccc", "aaaa"]);
      expect(await store.pinDefinitions?.([])).toEqual([]);
    });

    test("the definitions of one tenant are nothing to another", async () => {
      const [store, other] = [await open(), await open()];
      await store.pinDefinitions?.([definition("unit", 1, "aaaa")]);
      expect(await other.pinDefinitions?.([definition("unit", 1, "bbbb")])).toEqual(["bbbb"]);
      expect(await store.pinDefinitions?.([definition("unit", 1, "bbbb")])).toEqual(["aaaa"]);
    });

    test("of several that tell a version at once, all get the hash of the first", async () => {
      const store = await open();
      const hashes = ["aaaa", "bbbb", "cccc", "dddd"];
      const told = await Promise.all(hashes.map(async (hash) => store.pinDefinitions?.([definition("unit", 1, hash)])));
      expect(new Set(told.map((each) => each?.[0])).size).toBe(1);
    });
  });
}
