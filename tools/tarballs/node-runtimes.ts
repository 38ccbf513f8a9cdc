import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A Node to run things on. */
export interface NodeRuntime {
  readonly version: string;
  readonly path: string;
}

/** The lowest that the packages promise, and the last of the line after; the pinned one is here already. */
const others = ["22.18.0", "24.21.0"];

/** The Nodes on which packages must run, those that are not here taken from npm into the folder. */
export function nodeRuntimes(folder: string): readonly NodeRuntime[] {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), `{ "private": true }\n`);
  const build = `node-${process.platform}-${process.arch}`;
  const wanted = others.map((version) => `node-${version}@npm:${build}@${version}`);
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent", ...wanted], { cwd: folder, stdio: "inherit" });
  return [
    ...others.map((version) => ({ version, path: join(folder, "node_modules", `node-${version}`, "bin", "node") })),
    { version: process.versions.node, path: process.execPath },
  ];
}
