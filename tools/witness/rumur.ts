import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printedBy } from "./spin.ts";
import type { Testimony } from "./testimony.ts";

const movesIn = (said: string): number => said.match(/^Rule "move .*" fired\.$/gm)?.length ?? 0;

function explore(model: string, detection: "off" | "stuck"): string {
  const folder = mkdtempSync(join(tmpdir(), "nastavnik-rumur-"));
  try {
    writeFileSync(join(folder, "world.m"), model);
    printedBy("rumur", ["--threads", "1", "--deadlock-detection", detection, "--output", "world.c", "world.m"], folder);
    printedBy("gcc", ["-O0", "-w", "-std=c11", "-mcx16", "-o", "world", "world.c", "-lpthread"], folder);
    return printedBy("./world", [], folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const without = (model: string, ...properties: readonly RegExp[]): string =>
  properties.reduce((text, property) => text.replace(property, ""), model);

const liveness = /^liveness .*;$/m;
const invariant = /^invariant .*;$/m;

/** How many states rumur finds in a world in Murphi. */
export function rumurStates(model: string): number {
  const whole = explore(without(model, liveness, invariant), "off");
  return Number(/^\t(\d+) states, \d+ rules fired/m.exec(whole)?.[1]);
}

/** What rumur says of a world in Murphi, breadth first. */
export function rumur(model: string): Testimony {
  const deadlock = explore(without(model, liveness, invariant), "stuck");
  const law = explore(without(model, liveness), "off");
  const rest = explore(without(model, invariant), "off");
  return {
    states: rumurStates(model),
    deadlock: deadlock.includes("deadlock") ? movesIn(deadlock) : undefined,
    broken: law.includes('invariant "never" failed') ? movesIn(law) : undefined,
    canRest: rest.includes("No error found"),
  };
}
