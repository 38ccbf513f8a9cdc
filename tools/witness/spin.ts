import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Testimony } from "./testimony.ts";

/** Runs a program, and answers what it has printed, whatever its exit code is. */
export function printedBy(program: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { code, stdout = "" } = error as { readonly code?: string; readonly stdout?: string };
    if (code === "ENOENT") {
      throw new Error(`expected ${program}, met none: apt-get install spin rumur gcc`, { cause: error });
    }
    if (stdout === "") throw error;
    return stdout;
  }
}

const movesIn = (trail: string): number => trail.match(/^ *move \d+:/gm)?.length ?? 0;

function explore(model: string, flags: readonly string[]): { readonly said: string; readonly trail: string } {
  const folder = mkdtempSync(join(tmpdir(), "nastavnik-spin-"));
  try {
    writeFileSync(join(folder, "world.pml"), model);
    // Without -o2 spin takes states for one that differ in what is never read again.
    printedBy("spin", ["-o2", "-a", "world.pml"], folder);
    printedBy("gcc", ["-O0", "-w", "-DBFS", "-DNOREDUCE", "-o", "pan", "pan.c"], folder);
    const said = printedBy("./pan", ["-m1000000", ...flags], folder);
    const trail = said.includes("errors: 0") ? "" : printedBy("spin", ["-t", "world.pml"], folder);
    return { said, trail };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many states spin finds in a world in Promela. */
export function spinStates(model: string): number {
  const whole = explore(model.replace(/^ {2}:: .*(?:assert\(false\)|-> break).*$/gm, ""), ["-E"]);
  return Number(/^ *(\d+) states, stored/m.exec(whole.said)?.[1]);
}

/** What spin says of a world in Promela, breadth first. */
export function spin(model: string): Testimony {
  const deadlock = explore(model.replace(/^ {2}:: .*assert\(false\).*$/m, ""), []);
  const law = explore(model, ["-E"]);
  return {
    states: spinStates(model),
    deadlock: /^pan:\d+: invalid end state/m.test(deadlock.said) ? movesIn(deadlock.trail) : undefined,
    broken: law.said.includes("assertion violated") ? movesIn(law.trail) : undefined,
  };
}
