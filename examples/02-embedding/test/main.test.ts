import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("..", import.meta.url));
const conditions = process.env["NASTAVNIK_TEST_MODE"] === "dist" ? [] : ["--conditions=@nastavnik/source"];

it("prints every reason why the stage cannot be finished, with its clause", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [...conditions, "main.ts"], { cwd: folder });
  const lines = stdout.trim().split("\n");
  expect(lines.length).toBeGreaterThan(5);
  expect(stdout).toContain("Нет приказа об утверждении Положения");
  expect(stdout).toContain("Куратор не назначен приказом");
  for (const line of lines) expect(line).toMatch(/\(.+\)$/);
});
