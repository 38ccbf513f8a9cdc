import { pgliteStore } from "@nastavnik/persistence/pglite";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { startChild } from "./child.ts";
import { expectWhole } from "./expect-whole.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Kills a process while it opens the store or after so many commits; the number of commits that it said were done. */
async function commitsUntilKilled(folder: string, moment: { milliseconds: number } | { commits: number }) {
  const child = startChild(folder, "commit");
  await ("commits" in moment ? child.said(moment.commits + 1) : setTimeout(moment.milliseconds));
  await child.kill();
  expect(child.lines.filter((line) => line !== "open" && !line.startsWith("committed "))).toEqual([]);
  return child.lines.filter((line) => line !== "open").length;
}

test("everything that was acknowledged survives kill -9 at any moment, and nothing is half there", async () => {
  const folder = join(temporaryFolder(), "store");
  let before = 0;
  const rounds = runs(3);
  for (let round = 0; round < rounds; round++) {
    const moment =
      round % 3 === 0 ? { milliseconds: Math.random() * 1500 } : { commits: Math.ceil(Math.random() * 100) };
    const acknowledged = before + (await commitsUntilKilled(folder, moment));
    const store = await pgliteStore({ folder, tenant: "school-1" });
    const stored = await expectWhole(store);
    await store.close();
    // One commit may have been done without its word having come out.
    expect([acknowledged, acknowledged + 1]).toContain(stored);
    before = stored;
  }
  expect(before).toBeGreaterThanOrEqual(rounds - Math.ceil(rounds / 3));
});
