import { compareIds, parseProblem, problemHash, solve, type MatchingProblem, type Mode } from "@nastavnik/matching";
import fc from "fast-check";
import { expect, test } from "vitest";
import { grouped, onePool, scored, shuffled, twoSided, withTopics } from "./support/problems.ts";
import { runs } from "./support/runs.ts";

const cases: readonly (readonly [Mode, fc.Arbitrary<MatchingProblem>])[] = [
  ["stable", twoSided({ ties: true })],
  ["stable-max", twoSided({ ties: true })],
  ["coverage", fc.oneof(scored(), twoSided({ ties: true }))],
  ["group", grouped(fc.oneof(scored(), twoSided({ ties: true })))],
  ["topics", withTopics({ ties: true })],
  ["peers", onePool()],
];

test.each(cases)("%s gives the same answer and hash for any order of the input", (mode, problems) => {
  const both = problems.chain((problem) => fc.tuple(fc.constant(problem), shuffled(problem)));
  fc.assert(
    fc.property(both, fc.nat().map(String), ([problem, again], seed) => {
      expect(solve(again, { mode, seed })).toEqual(solve(problem, { mode, seed }));
      expect(problemHash(again)).toBe(problemHash(problem));
    }),
    { numRuns: runs(500) },
  );
});

test.each(cases)("%s gives the renamed answer when people are renamed in the same order", (mode, problems) => {
  fc.assert(
    fc.property(problems, fc.nat().map(String), (problem, seed) => {
      // The new names sort as the old ones do: a common prefix, then the old name.
      const rename = (text: string) => text.replaceAll(/"([stp][\d.]+)"/g, '"Участник $1"');
      const renamed = parseProblem(JSON.parse(rename(JSON.stringify(problem))));
      const expected: unknown = JSON.parse(rename(JSON.stringify(solve(problem, { mode, seed }))));
      expect(JSON.parse(JSON.stringify(solve(renamed, { mode, seed })))).toEqual(expected);
    }),
    { numRuns: runs(500) },
  );
});

test("identifiers have one total order, in which numbers count as numbers", () => {
  const id = fc.oneof(fc.string({ maxLength: 6 }), fc.stringMatching(/^[a-c]{0,2}[0-9]{0,3}[a-c]?[0-9]{0,2}$/));
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(Math.sign(compareIds(a, b))).toBe(0 - Math.sign(compareIds(b, a)));
      expect(compareIds(a, b) === 0).toBe(a === b);
      fc.pre(compareIds(a, b) <= 0 && compareIds(b, c) <= 0);
      expect(compareIds(a, c)).toBeLessThanOrEqual(0);
    }),
    { numRuns: runs(5000) },
  );
  expect(["Ученик 12", "Ученик 7", "Ученик 07", "Ученик"].toSorted(compareIds)).toEqual([
    "Ученик",
    "Ученик 07",
    "Ученик 7",
    "Ученик 12",
  ]);
});
