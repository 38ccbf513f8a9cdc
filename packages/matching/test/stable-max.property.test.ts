import { solve } from "@nastavnik/matching";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allPlacings, isStable, served } from "./support/brute-force.ts";
import { placesOf, twoSided } from "./support/problems.ts";

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
    { numRuns: 2000 },
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
    { numRuns: 2000 },
  );
});
