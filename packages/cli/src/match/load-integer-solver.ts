import type { IntegerSolver } from "@nastavnik/matching";
import { highsSolver } from "@nastavnik/matching/highs";

/** HiGHS, loaded only when groups need it: it is some megabytes of WebAssembly. */
export async function loadIntegerSolver(): Promise<IntegerSolver> {
  const { default: loaded } = await import("highs");
  // The types are those of the CommonJS build, one `default` deeper than what an ES module gets.
  return highsSolver(await (loaded as unknown as typeof loaded.default)());
}
