import type { Text } from "@nastavnik/core";
import { compareIds } from "../problem/compare-ids.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import { textOf } from "../result/texts.ts";
import { solve } from "../solve/solve.ts";
import type { SolveOptions } from "../solve/solve-options.ts";
import { caseOf } from "./case.ts";

/** What changes for one mentee from the stable answer to the one of greatest coverage. */
export interface Change {
  readonly id: string;
  readonly stable?: string;
  readonly coverage?: string;
}

/** Both answers side by side; or why there is nothing to compare. */
export type PriceOfStability =
  | {
      readonly ok: true;
      readonly stable: MatchingResult;
      readonly coverage: MatchingResult;
      /** How many more the coverage serves; never negative. */
      readonly served: number;
      /** Mentees who are better off with coverage: served at all, or with a mentor whom they want more. */
      readonly gain: readonly Change[];
      /** Mentees who are better off with stability. */
      readonly lose: readonly Change[];
    }
  | { readonly ok: false; readonly code: "infeasible" | "no-coverage"; readonly text: Text };

/**
 * What stability costs: the stable answer (the largest one, if the mode of the options is `stable-max`) beside the one that
 * serves most, whatever the problem aims at, and who would gain and lose by giving stability up. There is no price where the
 * pins contradict the problem, nor with topics, one pool or several mentors for a mentee, where coverage is not defined.
 */
export function priceOfStability(problem: MatchingProblem, options: SolveOptions = {}): PriceOfStability {
  const { peers, topics, mentees } = problem;
  if (peers.length > 0 || topics.length > 0 || mentees.some(({ mentors = 1 }) => mentors > 1)) {
    return { ok: false, code: "no-coverage", text: textOf("no-coverage") };
  }
  const served = { ...problem, objective: "served" as const, complete: false };
  const stable = solve(served, { ...options, mode: options.mode === "stable-max" ? "stable-max" : "stable" });
  const coverage = solve(served, { ...options, mode: "coverage" });
  if (stable.status !== "solved" || coverage.status !== "solved") {
    return { ok: false, code: "infeasible", text: textOf("infeasible") };
  }
  return {
    ok: true,
    stable,
    coverage,
    served: coverage.pairs.length - stable.pairs.length,
    ...changes(served, stable, coverage),
  };
}

function changes(
  problem: MatchingProblem,
  stable: MatchingResult,
  coverage: MatchingResult,
): { readonly gain: readonly Change[]; readonly lose: readonly Change[] } {
  const { menteeOf, edgeAt, pool } = caseOf(problem, stable);
  const mentors = (result: MatchingResult) => new Map(result.pairs.map(({ mentee, mentor }) => [mentee, mentor]));
  const [before, after] = [mentors(stable), mentors(coverage)];
  const rank = (mentee: string, mentor: string | undefined) =>
    mentor === undefined ? Infinity : (pool.menteeRank[edgeAt(menteeOf(mentee), mentor)] ?? Infinity);
  const gain: Change[] = [];
  const lose: Change[] = [];
  for (const { id } of problem.mentees.toSorted((a, b) => compareIds(a.id, b.id))) {
    const [from, to] = [before.get(id), after.get(id)];
    // The same mentor, or both equally wanted: nothing to gain or lose. Pins are the same on both sides.
    if (from === to || rank(id, to) === rank(id, from)) continue;
    const change = { id, ...(from !== undefined && { stable: from }), ...(to !== undefined && { coverage: to }) };
    (rank(id, to) < rank(id, from) ? gain : lose).push(change);
  }
  return { gain, lose };
}
