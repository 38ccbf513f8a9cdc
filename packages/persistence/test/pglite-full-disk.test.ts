import { pgliteStore } from "@nastavnik/persistence/pglite";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { expectWhole } from "./expect-whole.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const script = fileURLToPath(new URL("full-disk-process.ts", import.meta.url));
const conditions = process.env["NASTAVNIK_TEST_MODE"] === "dist" ? [] : ["--conditions=@nastavnik/source"];

test("a full disk makes the store unavailable at once, for good, and loses nothing that was committed", async () => {
  const folder = join(temporaryFolder(), "store");
  // Its log of changes cannot be written: the very case in which PostgreSQL stops, and PGlite never did.
  const { stdout, status } = spawnSync(
    process.execPath,
    [...conditions, "--disable-warning=ExperimentalWarning", script, folder],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], timeout: 200_000, killSignal: "SIGKILL" },
  );
  const told = `unavailable ${join(folder, "database")}: the disk takes nothing any more (ENOSPC)`;
  expect(stdout.trim().split("\n")).toEqual([expect.stringContaining(told), expect.stringContaining(told), "closed"]);
  expect(status).toBe(2);
  const store = await pgliteStore({ folder, tenant: "school-1" });
  expect(await expectWhole(store)).toBe(5);
  await store.close();
});
