// Measures what a stranger waits for: from a fresh clone to the report of a year, by the README's one command.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const repository = fileURLToPath(new URL("..", import.meta.url));
/** A start that takes longer has failed, in milliseconds. */
const timeout = 300_000;

const place = mkdtempSync(join(tmpdir(), "nastavnik-first-"));
const clone = join(place, "nastavnik");
try {
  const began = performance.now();
  const url = pathToFileURL(repository).href;
  execFileSync("git", ["clone", "--quiet", "--depth", "1", url, clone], { stdio: ["ignore", "ignore", "inherit"] });
  // Told to what pnpm runs, so that it installs nothing itself; a stranger's shell has not been told.
  const { pnpm_config_verify_deps_before_run: _told, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync("npx", ["-y", "pnpm@12", "start"], {
    cwd: clone,
    env,
    encoding: "utf8",
    timeout,
  });
  const seconds = Math.round((performance.now() - began) / 1000);
  const reports = status === 0 ? readdirSync(join(clone, ".nastavnik")).filter((name) => name.endsWith(".html")) : [];
  if (reports.length === 0) {
    console.error(stdout.slice(-2000) + stderr.slice(-2000));
    process.exitCode = 1;
  }
  console.log(`from clone to report: ${seconds} s, ${reports.length} report`);
} finally {
  rmSync(place, { recursive: true, force: true });
}
