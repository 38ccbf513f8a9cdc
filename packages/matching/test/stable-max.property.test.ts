import { parseProblem, solve } from "@nastavnik/matching";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allPlacings, isStable, served } from "./support/brute-force.ts";
import { placesOf, twoSided } from "./support/problems.ts";
import { runs } from "./support/runs.ts";

const withTies = twoSided({ ties: true });

test("stable-max is the largest weakly stable answer of a small pool", () => {
  fc.assert(
    fc.property(withTies, (problem) => {
      const result = solve(problem, { mode: "stable-max" });
      const largest = Math.max(
        ...allPlacings(problem)
          .filter((placed) => isStable(problem, placed))
          .map(served),
      );
      expect(isStable(problem, placesOf(problem, result))).toBe(true);
      expect(result.pairs).toHaveLength(largest);
      expect(result.proof).toMatchObject({ kind: "no-blocking-pair", guarantee: "largest" });
    }),
    { numRuns: runs(2000) },
  );
});

test("without a search stable-max has at least two thirds of the largest size", () => {
  fc.assert(
    fc.property(withTies, (problem) => {
      const result = solve(problem, { mode: "stable-max", searchNodes: 0 });
      const largest = Math.max(
        ...allPlacings(problem)
          .filter((placed) => isStable(problem, placed))
          .map(served),
      );
      expect(isStable(problem, placesOf(problem, result))).toBe(true);
      expect(3 * result.pairs.length).toBeGreaterThanOrEqual(2 * largest);
    }),
    { numRuns: runs(2000) },
  );
});

test("who was refused by everybody asks again with precedence: the gap of a half is closed without a search", () => {
  for (const [both, one] of [
    ["s1", "s2"],
    ["s2", "s1"],
  ] as const) {
    const problem = parseProblem({
      mentees: [
        { id: both, ranking: ["t1", "t2"] },
        { id: one, ranking: ["t1"] },
      ],
      mentors: [
        { id: "t1", ranking: [[both, one]] },
        { id: "t2", ranking: [both] },
      ],
    });
    for (const seed of ["0", "1", "2", "3"]) {
      expect(solve(problem, { mode: "stable-max", searchNodes: 0, seed }).pairs).toHaveLength(2);
    }
  }
});
