import { assignmentOfCosts, solve, type Mode, type MatchingProblem } from "@nastavnik/matching";
import { munkres } from "munkres";
import type { BenchLine } from "../../../tools/bench-line.ts";
import { race } from "../../../tools/race.ts";
import { costMatrix, rankedPool, scoredPool } from "./pools.ts";

/** The middle of five times, in milliseconds on the clock, after one to warm up. */
function milliseconds(run: () => void): number {
  run();
  const times = Array.from({ length: 5 }, () => {
    globalThis.gc?.();
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[2] ?? Number.NaN;
}

function timed(name: string, problem: MatchingProblem, mode: Mode, limit?: number): BenchLine {
  const value = milliseconds(() => void solve(problem, { mode }));
  const line = { name, value, unit: "ms" };
  return limit === undefined ? line : { ...line, reach: `< ${limit}`, ok: value < limit };
}

/** The same assignment problem for both: a square matrix, as fast as the package itself can take it. */
function againstMunkres(size: number): BenchLine {
  const costs = costMatrix(size);
  const { ratio } = race(
    { own: () => void assignmentOfCosts(costs), munkres: () => void munkres(costs) },
    { rounds: 9, milliseconds: 100 },
  );
  const value = ratio("munkres", "own");
  return {
    name: `cheapest assignment ${size} × ${size}, time against munkres`,
    value,
    unit: "times",
    reach: "≤ 2",
    ok: value <= 2,
  };
}

/** Forming pairs at the sizes of a region, growth over sizes, and the fastest maintained solver on its own problem. */
export async function bench(): Promise<readonly BenchLine[]> {
  const stable = (mentees: number, limit?: number) => {
    const mentors = (mentees * 3) / 10;
    return timed(`stable, ${mentees} × ${mentors}, lists of 20`, rankedPool(mentees, mentors, 20), "stable", limit);
  };
  const coverage = (mentees: number, limit?: number) => {
    const mentors = (mentees * 2) / 5;
    return timed(`coverage, ${mentees} × ${mentors}, dense scores`, scoredPool(mentees, mentors), "coverage", limit);
  };
  return [
    stable(2_500),
    stable(5_000),
    stable(10_000, 1_000),
    stable(20_000),
    timed("stable-max, 10000 × 3000, lists of 20", rankedPool(10_000, 3_000, 20), "stable-max"),
    coverage(250),
    coverage(500),
    coverage(1_000, 2_000),
    coverage(2_000),
    ...[100, 200, 400, 800].map(againstMunkres),
  ];
}
