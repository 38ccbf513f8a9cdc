import { solve } from "@nastavnik/matching";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allPlacings, isStable, reading } from "./support/brute-force.ts";
import { placesOf, withTopics } from "./support/problems.ts";
import { runs } from "./support/runs.ts";

for (const favourite of ["mentees", "mentors"] as const) {
  test(`topics for ${favourite} is the stable answer that is ${favourite === "mentees" ? "best" : "worst"} for every mentee`, () => {
    fc.assert(
      fc.property(withTopics(), (problem) => {
        const { menteeRank } = reading(problem);
        const sign = favourite === "mentees" ? 1 : -1;
        const own = placesOf(problem, solve(problem, { mode: "topics", for: favourite }));
        const all = allPlacings(problem).filter((placed) => isStable(problem, placed));
        expect(all).toContainEqual(own);
        for (const other of all) {
          expect(other.map((place) => place >= 0)).toEqual(own.map((place) => place >= 0));
          for (const [mentee, place] of other.entries()) {
            if (place < 0) continue;
            const difference = sign * (menteeRank(mentee, own[mentee]!) - menteeRank(mentee, place));
            expect(difference).toBeLessThanOrEqual(0);
          }
        }
      }),
      { numRuns: runs(2000) },
    );
  });
}

test("topics with ties is weakly stable within the limits of topics and mentors", () => {
  fc.assert(
    fc.property(withTopics({ ties: true }), fc.constantFrom("mentees", "mentors"), (problem, favourite) => {
      const placed = placesOf(problem, solve(problem, { mode: "topics", for: favourite }));
      expect(allPlacings(problem)).toContainEqual(placed);
      expect(isStable(problem, placed)).toBe(true);
    }),
    { numRuns: runs(2000) },
  );
});
