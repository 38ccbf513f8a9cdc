import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inProcess } from "../test/nastavnik.ts";

it("nastavnik simulator writes one page that asks for nothing outside of it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nastavnik-simulator-"));
  try {
    const file = join(folder, "simulator.html");
    expect(await inProcess("simulator", file, "--locale", "en")).toEqual({ code: 0, stdout: "", stderr: "" });
    const page = readFileSync(file, "utf8");
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<(?:script|link|img)[^>]* (?:src|href)="(?!data:)/u);
    const unwritable = await inProcess("simulator", join(folder, "none", "simulator.html"), "--locale", "ru");
    expect(unwritable.code).toBe(2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
