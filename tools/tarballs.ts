// Installs what would be published into an empty project, and runs the README's lines and the command on Node 22, 24, 26.
// The packages must have been built.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lacksOf } from "./tarballs/lacks.ts";
import { nodeRuntimes } from "./tarballs/node-runtimes.ts";
import { packAll } from "./tarballs/pack.ts";

const repository = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(repository, "README.md"), "utf8");
const lines = /```ts\n([\s\S]*?)```/.exec(readme)?.[1];
const named = /^npm install (.+)$/m.exec(readme)?.[1]?.split(" ");
if (lines === undefined || named === undefined) {
  throw new Error("expected a line `npm install …` and lines of TypeScript in README.md");
}

const place = mkdtempSync(join(tmpdir(), "nastavnik-tarballs-"));
const project = join(place, "project");
const install = (...what: readonly string[]): void => {
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent", ...what], { cwd: project, stdio: "inherit" });
};
const failures: string[] = [];
const env = { ...process.env, NODE_OPTIONS: "" };
/** Runs something in the project; a failure unless it ends well and says what is expected. */
const run = (node: string, rest: readonly string[], says: string): void => {
  const { status, stdout, stderr } = spawnSync(node, rest, { cwd: project, encoding: "utf8", env });
  if (status === 0 && stdout.includes(says)) return;
  failures.push(
    `${node} ${rest.join(" ")}: expected "${says}", met exit ${status}: ${(stdout + stderr).slice(0, 1500)}`,
  );
};

try {
  const tarballs = packAll(repository, join(place, "tarballs"));
  const runtimes = nodeRuntimes(join(place, "node"));
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), `{ "private": true, "type": "module" }\n`);
  writeFileSync(join(project, "main.ts"), lines);

  // As the README says it, and nothing more: a dependency that a package forgets to name is not found.
  install(...named.map((name) => tarballs.get(name) ?? name));
  for (const { path } of runtimes) run(path, ["main.ts"], "Куратор не назначен приказом");

  install(...tarballs.values(), "typescript@6.0.3", "@types/node@22");
  const checks = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--types", "node", "main.ts"];
  run(process.execPath, ["node_modules/typescript/bin/tsc", ...checks], "");
  const scope = join(project, "node_modules", "@nastavnik");
  failures.push(...readdirSync(scope).flatMap((name) => lacksOf(`@nastavnik/${name}`, join(scope, name))));
  const command = "node_modules/@nastavnik/cli/dist/main.js";
  const year = "node_modules/@nastavnik/cli/dist/examples/school-year.yaml";
  for (const { version, path } of runtimes) {
    const school = `school-${version}`;
    run(path, [command, "init", school, "--locale", "en"], "Written");
    run(path, [command, "story", `${school}/story.yaml`, "--locale", "en"], "All went as it is told");
    run(path, [command, "validate", year, "--locale", "en"], "nothing is wrong");
  }
  console.log(
    `tarballs: ${tarballs.size} packages, the README's lines and the command run on Node ${runtimes.map(({ version }) => version).join(", ")}; ${failures.length} failures`,
  );
} finally {
  rmSync(place, { recursive: true, force: true });
}
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;
