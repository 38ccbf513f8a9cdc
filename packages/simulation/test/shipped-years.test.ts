import { shippedRegulation, shippedRegulations } from "@nastavnik/core/target-model";
import { memoryStore } from "@nastavnik/persistence/memory";
import { sampleYear, tryYear } from "@nastavnik/simulation";
import { expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";

const seeds = [1, 2, 3];
const all = shippedRegulations.flatMap((id) => [1, 2].flatMap((years) => seeds.map((seed) => ({ id, years, seed }))));

/** Every so many of all programmes, so that each part of the list is met; all of them where more effort is asked for. */
const stride = Math.max(1, Math.round(15 / runs(1)));

it.each(all.filter((_, index) => index % stride === 4 % stride))(
  "a programme by $id for $years year(s), seed $seed, comes to a verdict, ends every unit and pairs four of five",
  async ({ id, years, seed }) => {
    const edition = shippedRegulation(id);
    if (edition === undefined) throw new Error(`${id} is shipped`);
    const tried = await tryYear(sampleYear(edition, { years }), seed, (clock) =>
      memoryStore({ tenant: "sample", clock }),
    );
    expect(tried.standstill).toBeUndefined();
    expect(tried).toMatchObject({ verdict: expect.any(String), open: 0 });
    expect(tried.closed + tried.ended).toBe(tried.units);
    expect(tried.closed).toBeGreaterThan(0);
    expect(tried.paired / tried.mentees).toBeGreaterThanOrEqual(0.8);
  },
);
