import { describe, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";

describe("nastavnik torture", () => {
  it("replays the run of a seed, and tells what happened when it is asked to", async () => {
    const { code, stdout } = await inProcess("torture", "--seed", "3", "--events", "--locale", "ru");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^2026-09-01T[\d:.]+Z {2}процесс \d+: убит$/m);
    expect(stdout).toMatch(/Число 3: ходов \d+, убито процессов \d+, фактов \d+, отпечаток [\da-f]{64}\n/);
    expect(stdout).toContain("Ничего не потеряно и не сделано дважды.");
    const again = await inProcess("torture", "--seed", "3", "--events", "--locale", "ru");
    expect(again.stdout).toBe(stdout);
  });

  it("adds up the runs of many seeds, as text and as JSON", async () => {
    const { code, stdout } = await inProcess("torture", "--runs", "3", "--locale", "en");
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^3 runs: \d+ turns, .+ Nothing is lost or doubled\.\n$/),
    ]);
    const { stdout: json } = await inProcess("torture", "--runs", "2", "--json");
    expect(JSON.parse(json)).toMatchObject({
      runs: [
        { seed: 1, findings: [] },
        { seed: 2, findings: [] },
      ],
    });
  });

  it("wants a whole number for a seed", async () => {
    const { code, stderr } = await inProcess("torture", "--seed", "one", "--locale", "en");
    expect([code, stderr]).toEqual([2, expect.stringContaining("--seed: expected a whole number from 0")]);
  });
});
