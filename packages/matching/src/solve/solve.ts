import type { MatchingProblem } from "../problem/matching-problem.ts";
import { normalProblem } from "../problem/normal-problem.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import { refuseUnfit } from "./default-mode.ts";
import { infeasible } from "./infeasible.ts";
import { pinConflicts } from "./pin-conflicts.ts";
import { settingsOf, type SolveOptions } from "./solve-options.ts";
import { solveCoMentors } from "./solve-co-mentors.ts";
import { solvePeers } from "./solve-peers.ts";
import { solvePool } from "./solve-pool.ts";

/**
 * Forms pairs or groups, with a proof. Pure and deterministic: the same problem, seed and mode give the same answer whatever
 * the order of the input. What cannot be is a value of the answer (`status`); a mode that does not fit the problem throws
 * `invalid-input`.
 */
export function solve(problem: MatchingProblem, options: SolveOptions = {}): MatchingResult {
  const normal = normalProblem(problem);
  const settings = settingsOf(normal, options);
  refuseUnfit(normal, settings.mode);
  const conflicts = pinConflicts(normal);
  if (conflicts.length > 0) return infeasible(normal, settings, { kind: "contradiction", conflicts });
  if (settings.mode === "peers") return solvePeers(normal, settings);
  return settings.mode === "co-mentors" ? solveCoMentors(normal, settings) : solvePool(normal, settings);
}
