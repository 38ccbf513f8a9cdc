import { solve, type MatchingProblem, type Mode } from "@nastavnik/matching";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Sentences } from "./support/check-sentences.ts";
import { checkPeerSentences } from "./support/peer-sentences.ts";
import {
  constrained,
  grouped,
  oneSided,
  pinnedPool,
  scored,
  twoSided,
  withCoMentors,
  withTopics,
} from "./support/problems.ts";
import { runs } from "./support/runs.ts";

const numRuns = runs(400);

const small = { mentees: 4, mentors: 3 };
const ties = { ...small, ties: true };
/** Everybody ranks everybody, so that seats and ties decide; or lists are of any length, so that rules do. */
const lists = fc.oneof(twoSided(ties), twoSided({ ...ties, isFull: true }), twoSided({ ...ties, isFull: true }));
const menteeLists = fc.oneof(oneSided(ties), oneSided({ ...ties, isFull: true }));
const least = (problem: MatchingProblem): MatchingProblem => ({ ...problem, sense: "least" });
const someScored = fc.oneof(scored(small), scored(small).map(least));
/** Scores of two values, so that the aims after the score are reached. */
const coarse = (problem: MatchingProblem): MatchingProblem => ({
  ...problem,
  scores: problem.scores?.map((row) => row.map((score) => (score === null ? null : score > 2 ? 1 : 0))),
});
const withMinimum = (base: fc.Arbitrary<MatchingProblem>) =>
  fc.tuple(base, fc.integer({ min: 0, max: 6 })).map(([problem, minimumScore]) => ({ ...problem, minimumScore }));

const cases: readonly (readonly [string, Mode, fc.Arbitrary<MatchingProblem>])[] = [
  ["stable over lists", "stable", constrained(lists)],
  ["stable over scores", "stable", constrained(fc.oneof(someScored, withMinimum(someScored)))],
  ["stable-max", "stable-max", constrained(lists)],
  [
    "coverage over scores",
    "coverage",
    constrained(fc.oneof(someScored, someScored.map(coarse), withMinimum(someScored))),
  ],
  [
    "coverage by score",
    "coverage",
    constrained(fc.oneof(someScored, someScored.map(coarse))).map((problem) => ({ ...problem, objective: "score" })),
  ],
  ["coverage over lists", "coverage", constrained(fc.oneof(lists, menteeLists))],
  ["complete coverage", "coverage", constrained(someScored).map((problem) => ({ ...problem, complete: true }))],
  ["group over scores", "group", constrained(grouped(someScored))],
  ["group over lists", "group", constrained(grouped(fc.oneof(lists, menteeLists)))],
  [
    "topics",
    "topics",
    constrained(fc.oneof(withTopics({ mentees: 3, ties: true }), withTopics({ mentees: 3, ties: true, isFull: true }))),
  ],
  ["co-mentors", "co-mentors", constrained(withCoMentors({ mentees: 3, mentors: 3, ties: true, isFull: true }))],
];

test("every sentence about peers is true", () => {
  fc.assert(
    fc.property(pinnedPool(), fc.constantFrom("0", "3"), (problem, seed) => {
      const result = solve(problem, { seed });
      checkPeerSentences(problem, result);
      expect(result.seed).toBe(seed);
    }),
    { numRuns },
  );
});

test.each(cases)("every sentence about an answer is true: %s", (_, mode, problems) => {
  fc.assert(
    fc.property(
      problems,
      fc.constantFrom("mentees", "mentors"),
      fc.constantFrom("0", "3"),
      (problem, favourite, seed) => {
        const sentences = new Sentences(problem, solve(problem, { mode, for: favourite, seed }));
        sentences.check();
        expect(sentences.result.seed).toBe(seed);
      },
    ),
    { numRuns },
  );
});
