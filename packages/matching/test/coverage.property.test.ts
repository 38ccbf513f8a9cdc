import { solve, type MatchingProblem } from "@nastavnik/matching";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allPlacings, maximum, reading, served, type Places } from "./support/brute-force.ts";
import { placesOf, scored, twoSided } from "./support/problems.ts";
import { runs } from "./support/runs.ts";

/** Served, waiting, score, balance. */
function value(problem: MatchingProblem, placed: Places): readonly number[] {
  const { gain } = reading(problem);
  const load = problem.mentors.map(({ taken, pending }) => taken + pending);
  let waiting = 0;
  let score = 0;
  for (const [mentee, place] of placed.entries()) {
    if (place < 0) continue;
    load[place]!++;
    waiting += problem.mentees[mentee]!.waiting;
    score += gain(mentee, place);
  }
  return [served(placed), waiting, score, -load.reduce((sum, each) => sum + each * each, 0)];
}

test("coverage serves most, then those who wait, then has the best score, then the most balanced load", () => {
  fc.assert(
    fc.property(scored(), (problem) => {
      const result = solve(problem, { mode: "coverage" });
      const best = maximum(allPlacings(problem).map((placed) => value(problem, placed)));
      expect(value(problem, placesOf(problem, result))).toEqual(best);
      expect(result.total).toBe(best![2]);
    }),
    { numRuns: runs(3000) },
  );
});

test("coverage by score alone has the greatest total", () => {
  fc.assert(
    fc.property(scored(), (drawn) => {
      const problem = { ...drawn, objective: "score" as const };
      const best = Math.max(...allPlacings(problem).map((placed) => value(problem, placed)[2]!));
      expect(solve(problem, { mode: "coverage" }).total).toBe(best);
    }),
    { numRuns: runs(2000) },
  );
});

test("coverage with the minimum score never forms a pair below it", () => {
  fc.assert(
    fc.property(scored(), fc.integer({ min: -2, max: 8 }), (drawn, minimumScore) => {
      const problem = { ...drawn, minimumScore };
      const placed = placesOf(problem, solve(problem, { mode: "coverage" }));
      const best = maximum(allPlacings(problem).map((each) => value(problem, each)));
      expect(value(problem, placed)).toEqual(best);
    }),
    { numRuns: runs(1000) },
  );
});

test("a complete coverage is found exactly when one exists", () => {
  fc.assert(
    fc.property(scored({ mentors: 3 }), (drawn) => {
      const problem = { ...drawn, complete: true };
      const seats = problem.mentors.reduce((sum, mentor) => sum + Math.max(0, mentor.capacity - mentor.taken), 0);
      const needed = Math.min(problem.mentees.length, seats);
      const result = solve(problem, { mode: "coverage" });
      const exists = allPlacings(problem).some((placed) => served(placed) === needed);
      expect(result.status).toBe(exists ? "solved" : "infeasible");
      expect(result.pairs).toHaveLength(exists ? needed : 0);
    }),
    { numRuns: runs(2000) },
  );
});

test("coverage serves at least as many as stable, with the least sum of the mentees' ranks", () => {
  fc.assert(
    fc.property(twoSided({ ties: true }), (problem) => {
      const result = solve(problem, { mode: "coverage" });
      const { menteeRank } = reading(problem);
      const ranks = (placed: Places) =>
        placed.reduce((sum, place, mentee) => (place < 0 ? sum : sum + menteeRank(mentee, place)), 0);
      const best = maximum(allPlacings(problem).map((placed) => [served(placed), -ranks(placed)]))!;
      expect(result.pairs).toHaveLength(best[0]!);
      expect(result.total).toBe(-best[1]!);
      expect(result.pairs.length).toBeGreaterThanOrEqual(solve(problem, { mode: "stable" }).pairs.length);
    }),
    { numRuns: runs(1000) },
  );
});
