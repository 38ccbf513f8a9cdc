import { shippedRegulation, shippedRegulations } from "@nastavnik/core/target-model";
import { memoryStore } from "@nastavnik/persistence/memory";
import { sampleYear, tryYear } from "@nastavnik/simulation";
import { it } from "vitest";
import { appendFileSync } from "node:fs";

it("x", async () => {
  for (const id of shippedRegulations) {
    for (const to of ["2025-05-31", "2025-06-15", "2026-05-31", "2027-06-15"]) {
      for (const seed of to < "2026" ? [1, 2, 3] : [1]) {
        const edition = shippedRegulation(id)!;
        const year = { ...sampleYear(edition), period: { from: "2024-09-01", to } };
        const t = await tryYear(year, seed, (clock) => memoryStore({ tenant: "s", clock }));
        const bad =
          t.standstill !== undefined ||
          t.verdict === undefined ||
          t.open > 0 ||
          t.paired < 0.8 * t.mentees ||
          t.closed === 0;
        appendFileSync(
          "/tmp/r1w/try.log",
          `${bad ? "BAD" : "ok "} ${id} ${to} ${seed} ${JSON.stringify({ ...t, standstill: t.standstill && JSON.stringify(t.standstill).slice(0, 600) })}\n`,
        );
      }
    }
  }
}, 6000000);
