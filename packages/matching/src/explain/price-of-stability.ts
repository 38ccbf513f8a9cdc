import { compareIds } from "../problem/compare-ids.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import { solve } from "../solve/solve.ts";
import type { SolveOptions } from "../solve/solve-options.ts";
import { caseOf } from "./case.ts";

/** What changes for one mentee from the stable answer to the one of greatest coverage. */
export interface Change {
  readonly id: string;
  readonly stable?: string;
  readonly coverage?: string;
}

/** Both answers side by side. */
export interface PriceOfStability {
  readonly stable: MatchingResult;
  readonly coverage: MatchingResult;
  /** How many more the coverage serves; never negative. */
  readonly served: number;
  /** Mentees who are better off with coverage: served at all, or with a mentor whom they want more. */
  readonly gain: readonly Change[];
  /** Mentees who are better off with stability. */
  readonly lose: readonly Change[];
}

/**
 * What stability costs: the stable answer (the largest one, if the mode of the options is `stable-max`) beside the one that
 * serves most, and who would gain and lose by giving stability up.
 */
export function priceOfStability(problem: MatchingProblem, options: SolveOptions = {}): PriceOfStability {
  const stable = solve(problem, { ...options, mode: options.mode === "stable-max" ? "stable-max" : "stable" });
  const coverage = solve(problem, { ...options, mode: "coverage" });
  const { menteeOf, mentorOf, edgeTo, pool } = caseOf(problem, stable);
  const served = (result: MatchingResult) => new Map(result.pairs.map(({ mentee, mentor }) => [mentee, mentor]));
  const [before, after] = [served(stable), served(coverage)];
  const rank = (mentee: string, mentor: string | undefined) =>
    mentor === undefined ? Infinity : (pool.menteeRank[edgeTo(menteeOf(mentee), mentorOf(mentor))] ?? Infinity);
  const gain: Change[] = [];
  const lose: Change[] = [];
  for (const { id } of problem.mentees.toSorted((a, b) => compareIds(a.id, b.id))) {
    const [from, to] = [before.get(id), after.get(id)];
    const difference = rank(id, to) - rank(id, from);
    // Two infinities, or a pin outside the list: nothing to compare.
    if (from === to || Number.isNaN(difference) || difference === 0) continue;
    const change = { id, ...(from !== undefined && { stable: from }), ...(to !== undefined && { coverage: to }) };
    (difference < 0 ? gain : lose).push(change);
  }
  return { stable, coverage, served: coverage.pairs.length - stable.pairs.length, gain, lose };
}
