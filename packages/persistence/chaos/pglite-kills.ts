import { pgliteStore } from "@nastavnik/persistence/pglite";
import { verify } from "@nastavnik/engine";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { startChild } from "../test/child.ts";
import type { Dice } from "../../simulation/src/torture/schedule/dice.ts";

/**
 * Kills a process that commits to a folder, so many times, at any moment after it has begun to open it; the next one goes on
 * there. Answers what was lost, doubled or left half done.
 */
export async function pgliteKills(kills: number, chance: Dice): Promise<readonly string[]> {
  const parent = mkdtempSync(join(tmpdir(), "nastavnik-chaos-"));
  const folder = join(parent, "store");
  const findings: string[] = [];
  let acknowledged = -1;
  try {
    for (let kill = 0; kill < kills; kill++) {
      const child = startChild(folder, "commit");
      if (chance.happens(0.15)) await setTimeout(chance.below(1500));
      else await child.said(1 + chance.below(60));
      await child.kill();
      for (const line of child.lines) {
        const [what, number] = line.split(" ");
        if (what === "committed") {
          // Its number is how many there were, as the next process found them.
          const isNext = Number(number) === acknowledged + 1 || Number(number) === acknowledged + 2;
          if (!isNext) findings.push(`after ${acknowledged} commits were told, the next one was number ${number}`);
          acknowledged = Number(number);
        } else if (what !== "open") findings.push(line);
      }
    }
    const store = await pgliteStore({ folder, tenant: "school-1" });
    const commands = await store.commands({ limit: 1_000_000 });
    if (commands.length - 1 - acknowledged > 1)
      findings.push(`${commands.length} are stored of ${acknowledged + 1} that were told`);
    if (commands.length - 1 < acknowledged)
      findings.push(`${acknowledged + 1} were told, ${commands.length} are stored`);
    const ids = new Set(commands.map(({ commandId }) => commandId));
    for (let number = 0; number < commands.length; number++)
      if (!ids.has(`c-${number}`)) findings.push(`c-${number} is lost`);
    // The facts of this workload tell of no timers.
    const { differences } = await verify(store);
    findings.push(...differences.filter(({ code }) => code !== "timers-changed").map(({ text }) => text.en));
    await store.close();
    return findings;
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
