import { parseProblem, solve, type MatchingProblem } from "@nastavnik/matching";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allPlacings, isStable, reading } from "./support/brute-force.ts";
import { placesOf, rankingOf, twoSided } from "./support/problems.ts";
import { runs } from "./support/runs.ts";

const stableOnes = (problem: MatchingProblem) => allPlacings(problem).filter((placed) => isStable(problem, placed));

test("stable is the stable answer that is best for every mentee at once", () => {
  fc.assert(
    fc.property(twoSided(), (problem) => {
      const { menteeRank } = reading(problem);
      const own = placesOf(problem, solve(problem, { mode: "stable" }));
      const all = stableOnes(problem);
      expect(all).toContainEqual(own);
      const isWorse = (place: number, mentee: number) =>
        place >= 0 && menteeRank(mentee, own[mentee]!) > menteeRank(mentee, place);
      expect(all.filter((other) => other.some(isWorse))).toEqual([]);
    }),
    { numRuns: runs(2000) },
  );
});

test("stable for mentors is the stable answer that every mentee likes least", () => {
  fc.assert(
    fc.property(twoSided(), (problem) => {
      const { menteeRank } = reading(problem);
      const own = placesOf(problem, solve(problem, { mode: "stable", for: "mentors" }));
      const all = stableOnes(problem);
      expect(all).toContainEqual(own);
      const isBetter = (place: number, mentee: number) =>
        place >= 0 && menteeRank(mentee, own[mentee]!) < menteeRank(mentee, place);
      expect(all.filter((other) => other.some(isBetter))).toEqual([]);
    }),
    { numRuns: runs(2000) },
  );
});

test("the same people are served, and every mentor has as many, in all stable answers", () => {
  fc.assert(
    fc.property(twoSided(), (problem) => {
      const own = placesOf(problem, solve(problem, { mode: "stable" }));
      const sizes = (placed: readonly number[]) =>
        problem.mentors.map((_, j) => placed.filter((place) => place === j).length);
      for (const other of stableOnes(problem)) {
        expect(other.map((place) => place >= 0)).toEqual(own.map((place) => place >= 0));
        expect(sizes(other)).toEqual(sizes(own));
      }
    }),
    { numRuns: runs(1000) },
  );
});

test("with ties both sides' answers are weakly stable", () => {
  fc.assert(
    fc.property(twoSided({ ties: true }), fc.constantFrom("mentees", "mentors"), (problem, favourite) => {
      const result = solve(problem, { mode: "stable", for: favourite });
      expect(isStable(problem, placesOf(problem, result))).toBe(true);
      expect(result.stable).toBe(true);
    }),
    { numRuns: runs(2000) },
  );
});

test("a new mentor makes no mentee worse off", () => {
  fc.assert(
    fc.property(twoSided({ mentors: 5 }), (problem) => {
      const { menteeRank } = reading(problem);
      const newcomer = problem.mentors.at(-1)!.id;
      const without = parseProblem({
        mentees: problem.mentees.map((mentee) => ({
          ...mentee,
          ranking: mentee.ranking!.filter((id) => id !== newcomer),
        })),
        mentors: problem.mentors.slice(0, -1),
      });
      const before = placesOf(problem, solve(without, { mode: "stable" }));
      const after = placesOf(problem, solve(problem, { mode: "stable" }));
      for (const [mentee, place] of before.entries()) {
        if (place < 0) continue;
        expect(after[mentee]).toBeGreaterThanOrEqual(0);
        expect(menteeRank(mentee, after[mentee]!)).toBeLessThanOrEqual(menteeRank(mentee, place));
      }
    }),
    { numRuns: runs(1000) },
  );
});

test("a new mentee makes no other mentee better off, also where a lottery settles ties", () => {
  fc.assert(
    fc.property(twoSided({ mentees: 6, ties: true }), (problem) => {
      const { menteeRank } = reading(problem);
      const newcomer = problem.mentees.at(-1)!.id;
      const without = parseProblem({
        mentees: problem.mentees.slice(0, -1),
        mentors: problem.mentors.map((mentor) => ({
          ...mentor,
          ranking: mentor
            .ranking!.map((entry) => (Array.isArray(entry) ? entry.filter((id) => id !== newcomer) : entry))
            .filter((entry) => entry !== newcomer && entry.length > 0),
        })),
      });
      const before = placesOf(without, solve(without, { mode: "stable" }));
      const after = placesOf(problem, solve(problem, { mode: "stable" }));
      for (const [mentee, place] of before.entries()) {
        if (after[mentee]! < 0) continue;
        expect(place).toBeGreaterThanOrEqual(0);
        expect(menteeRank(mentee, place)).toBeLessThanOrEqual(menteeRank(mentee, after[mentee]!));
      }
    }),
    { numRuns: runs(1000) },
  );
});

test("no mentee gains by reordering or cutting her list", () => {
  const lying = twoSided().chain((problem) =>
    fc
      .tuple(
        fc.nat(problem.mentees.length - 1),
        rankingOf(
          problem.mentors.map(({ id }) => id),
          false,
        ),
      )
      .map(([liar, ranking]) => ({ problem, liar, ranking })),
  );
  fc.assert(
    fc.property(lying, ({ problem, liar, ranking }) => {
      const { menteeRank, isAcceptable } = reading(problem);
      const lied = {
        ...problem,
        mentees: problem.mentees.map((mentee, i) => (i === liar ? { ...mentee, ranking } : mentee)),
      };
      const honest = placesOf(problem, solve(problem, { mode: "stable" }))[liar]!;
      const gained = placesOf(problem, solve(lied, { mode: "stable" }))[liar]!;
      if (gained < 0 || !isAcceptable(liar, gained)) return;
      expect(honest).toBeGreaterThanOrEqual(0);
      expect(menteeRank(liar, honest)).toBeLessThanOrEqual(menteeRank(liar, gained));
    }),
    { numRuns: runs(2000) },
  );
});
