import { NastavnikError } from "@nastavnik/core";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import type { Mode } from "../result/mode.ts";

/**
 * The mode that a problem asks for by its shape: one pool, topics, lower sizes or wishes about groups, ties in lists of two
 * sides, lists of two sides; `coverage` for everything one-sided.
 */
export function defaultMode(problem: MatchingProblem): Mode {
  const { peers, topics, mentors, mentees, together, apart } = problem;
  if (peers.length > 0) return "peers";
  if (topics.length > 0) return "topics";
  if (mentors.some(({ lower }) => lower > 0) || together.length > 0 || apart.length > 0) return "group";
  const isRanked = (side: typeof mentees | typeof mentors) => side.some(({ ranking }) => ranking !== undefined);
  if (!isRanked(mentees) || !isRanked(mentors)) return "coverage";
  const hasTies = [...mentees, ...mentors].some(({ ranking }) => ranking?.some((tier) => typeof tier !== "string"));
  return hasTies ? "stable-max" : "stable";
}

/** Refuses a mode that cannot read the problem: topics and one pool have a mode of their own. */
export function refuseUnfit(problem: MatchingProblem, mode: Mode): void {
  const { peers, topics } = problem;
  const shape = peers.length > 0 ? "peers" : topics.length > 0 ? "topics" : undefined;
  if (shape !== undefined && mode !== shape) {
    throw new NastavnikError("invalid-input", `mode: expected ${shape} for a problem with ${shape}, met ${mode}`);
  }
  if (shape === undefined && (mode === "peers" || mode === "topics")) {
    throw new NastavnikError("invalid-input", `mode: expected a problem with ${mode} for the mode ${mode}, met none`);
  }
}
