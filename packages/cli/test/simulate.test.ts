import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";

const folder = mkdtempSync(join(tmpdir(), "nastavnik-simulate-"));
const year = join(folder, "year.yaml");
const [csv, page] = [join(folder, "runs.csv"), join(folder, "runs.html")];

beforeAll(async () => {
  await inProcess("init", folder, "--regulation", "teachers-only", "--from", "2024-09-01");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("nastavnik simulate", () => {
  it("tells where the figures of a year lie, and what they would be if the file said otherwise", async () => {
    const refusing = "behaviour.refusing=1";
    const options = ["--runs", "2", "--what-if", refusing, "--csv", csv, "--report", page, "--locale", "ru"];
    const { code, stdout } = await inProcess("simulate", year, ...options);
    expect(code).toBe(0);
    const [asItIs = "", otherwise = ""] = stdout.split("\n\n");
    expect(asItIs).toContain(`${year} · прогонов: 2`);
    expect(asItIs).toMatch(/нашли наставника, % внесённых в базу: медиана 100; половина лет 100–100/);
    expect(otherwise).toContain(`${year}, ${refusing} · прогонов: 2`);
    expect(otherwise).toMatch(/до решения не дошли 2/);
    expect(otherwise).toMatch(/год остановился:\n {4}· .+: 2/);
    const rows = readFileSync(csv, "utf8").trim().split("\n");
    expect(rows[0]).toMatch(/^variant,seed,verdict,mentees,units,paired,/);
    expect(rows).toHaveLength(5);
    const html = readFileSync(page, "utf8");
    expect(html.match(/<svg /g)?.length).toBeGreaterThan(5);
    expect(html).not.toMatch(/https?:|<script/);
  });

  it.each([
    [["--what-if", "nothing"], "--what-if: expected a path in the file of the year and a value"],
    [["--what-if", "behaviour.refusing=often"], "behaviour.refusing"],
    [["--runs", "0"], "--runs: expected a whole number from 1"],
  ])("refuses %j with what was expected", async (options, message) => {
    const { code, stdout, stderr } = await inProcess("simulate", year, ...options, "--locale", "en");
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(message)]);
  });
});
