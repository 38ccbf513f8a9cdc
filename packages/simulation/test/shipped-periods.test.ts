import { shippedRegulation, shippedRegulations } from "@nastavnik/core/target-model";
import { readHistory, type Store } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { sampleYear, tryYear } from "@nastavnik/simulation";
import { expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";

const seeds = [1, 2, 3];
const ends = ["2025-05-31", "2025-06-15", "2026-05-31", "2027-06-15"];
const all = ends.flatMap((to) => shippedRegulations.flatMap((id) => seeds.map((seed) => ({ id, to, seed }))));

/** Every so many of all programmes; all of them where more effort is asked for. */
const stride = Math.max(1, Math.round(29 / runs(1)));

it.each(all.filter((_, index) => index % stride === 7 % stride))(
  "a programme by $id until $to, seed $seed, comes to a verdict and closes its units within the period",
  async ({ id, to, seed }) => {
    const edition = shippedRegulation(id);
    if (edition === undefined) throw new Error(`${id} is shipped`);
    const stores: Store[] = [];
    const tried = await tryYear({ ...sampleYear(edition), period: { from: "2024-09-01", to } }, seed, (clock) => {
      const store = memoryStore({ tenant: "sample", clock });
      stores.push(store);
      return store;
    });
    expect(tried.standstill).toBeUndefined();
    expect(tried).toMatchObject({ verdict: expect.any(String), open: 0 });
    expect(tried.closed + tried.ended).toBe(tried.units);
    expect(tried.closed).toBeGreaterThan(0);
    expect(tried.paired / tried.mentees).toBeGreaterThanOrEqual(0.8);
    const [store] = stores;
    const { facts } = await readHistory(store as Store);
    const closed = facts.filter(({ command }) => command.type === "close").map(({ at }) => at.toString().slice(0, 10));
    expect(closed.filter((day) => day > to)).toEqual([]);
  },
);
