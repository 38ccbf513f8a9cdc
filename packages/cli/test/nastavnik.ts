import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { execute } from "@nastavnik/cli";
import { vi } from "vitest";

const isBuilt = process.env["NASTAVNIK_TEST_MODE"] === "dist";
const main = fileURLToPath(new URL(isBuilt ? "../dist/main.js" : "../src/main.ts", import.meta.url));

/** What Node is given to start the command as a process of its own. */
export const startMain: readonly string[] = isBuilt
  ? [main]
  : ["--conditions=@nastavnik/source", "--disable-warning=ExperimentalWarning", main];

/** What a run of the command came to. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process, since starting one takes long. */
export async function inProcess(...args: readonly string[]): Promise<Ended> {
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const err = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const textOf = ({ mock }: typeof out): string => mock.calls.map(([chunk]) => String(chunk)).join("");
  try {
    const code = await execute(args);
    return { code, stdout: textOf(out), stderr: textOf(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

/** Runs the command as a process of its own, in an English environment. */
export function asProcess(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { maxBuffer: 64 * 2 ** 20, env: { ...process.env, LANG: "C", LC_ALL: "C" } };
    const child = execFile(process.execPath, [...startMain, ...args], options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}
