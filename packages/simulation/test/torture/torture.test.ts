import type { Clock, Store } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { pgliteStoreOn } from "@nastavnik/persistence/pglite";
import { torture } from "@nastavnik/simulation/torture";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pgliteInMemory } from "../../../persistence/test/pglite-in-memory.ts";
import { runs } from "../../../../tools/runs.ts";

const inMemory = ({ clock }: { readonly clock: Clock }): Store => memoryStore({ tenant: "house", clock });

let pglite: Awaited<ReturnType<typeof pgliteInMemory>>;
beforeAll(async () => {
  pglite = await pgliteInMemory();
});
afterAll(() => pglite.close());

describe("an engine among killed processes, lost answers, wrong clocks and full disks", () => {
  it("loses nothing and doubles nothing, whatever the seed", async () => {
    let kills = 0;
    for (let seed = 1; seed <= runs(15); seed++) {
      const result = await torture({ seed, open: inMemory });
      expect(result.findings, `seed ${seed}`).toEqual([]);
      kills += result.kills;
    }
    expect(kills).toBeGreaterThan(0);
  });

  it("goes through the same run, byte by byte, with the same seed", async () => {
    const [first, again, other] = [
      await torture({ seed: 7, open: inMemory }),
      await torture({ seed: 7, open: inMemory }),
      await torture({ seed: 8, open: inMemory }),
    ];
    expect(again).toEqual(first);
    expect(other.hash).not.toBe(first.hash);
  });

  it("goes through the same run on the store in memory and on SQL", async () => {
    for (let seed = 1; seed <= runs(1); seed++) {
      const tenant = `house-${seed}`;
      const onSql = await torture({ seed, open: ({ clock }) => pgliteStoreOn(pglite, { tenant, clock }), commands: 4 });
      const onMemory = await torture({ seed, open: inMemory, commands: 4 });
      expect(onSql, `seed ${seed}`).toEqual(onMemory);
    }
  });

  it("says so where a run does not come to its end", async () => {
    const { findings } = await torture({ seed: 1, open: inMemory, turns: 50 });
    expect(findings.map(({ code }) => code)).toEqual(["stuck"]);
  });
});
