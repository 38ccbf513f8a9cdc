import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("..", import.meta.url));
const conditions = process.env["NASTAVNIK_TEST_MODE"] === "dist" ? [] : ["--conditions=@nastavnik/source"];

it("tells four people through four channels, each once", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [...conditions, "main.ts"], { cwd: folder });
  expect(stdout).toContain("mail: a letter to parent@school.example");
  expect(stdout).toContain("telegram: to chat 7001002003: Полномочие действует до 15 октября 2025 года");
  expect(stdout).toContain("webhook: genuine, org.nastavnik.notification.mandate-ends.v1 of mandate/mandate-3");
  expect(stdout).toContain("decided: 4, delivered: 4, once more: 0");
  expect(stdout).toContain("UID:mandate-1@school.example");
});
