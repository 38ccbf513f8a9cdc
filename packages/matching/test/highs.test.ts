import { checkResult, parseProblem, solve, type MatchingProblem } from "@nastavnik/matching";
import { highsSolver } from "@nastavnik/matching/highs";
import fc from "fast-check";
import loadHighs from "highs";
import { expect, test } from "vitest";
import { constrained, grouped, oneSided, scored, twoSided } from "./support/problems.ts";
import { runs } from "./support/runs.ts";

// The package's types are those of its CommonJS build, one `default` deeper than what an ES module gets.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();
const integerSolver = highsSolver(highs);

/** What an answer is worth by the aims of the mode. */
function worth(problem: MatchingProblem, { pairs, closed, unmetWishes, total }: ReturnType<typeof solve>) {
  const waiting = new Map(problem.mentees.map((mentee) => [mentee.id, mentee.waiting]));
  const waited = pairs.reduce((sum, { mentee }) => sum + waiting.get(mentee)!, 0);
  return { served: pairs.length, waited, closed: closed.length, unmet: unmetWishes.length, total };
}

test("an integer solver forms groups as good as the full search does", () => {
  const lists = fc.oneof(twoSided({ ties: true }), twoSided({ ties: true, isFull: true }), oneSided({ ties: true }));
  fc.assert(
    fc.property(constrained(grouped(fc.oneof(scored(), lists))), (problem) => {
      const searched = solve(problem, { mode: "group" });
      const solved = solve(problem, { mode: "group", searchNodes: 0, integerSolver });
      expect(solved.status).toBe(searched.status);
      if (searched.status !== "solved") return;
      expect(solved.proof).toMatchObject({ guarantee: "optimal" });
      expect(worth(problem, solved)).toEqual(worth(problem, searched));
      expect(checkResult(problem, solved)).toEqual([]);
    }),
    { numRuns: runs(600) },
  );
});

/** A whole grade: scores, lower sizes, and wishes of friends. */
function grade(mentees: number, groups: number): MatchingProblem {
  return parseProblem({
    mentees: Array.from({ length: mentees }, (_, i) => ({ id: `Ученик ${i + 1}`, waiting: i % 3 })),
    mentors: Array.from({ length: groups }, (_, j) => ({ id: `Наставник ${j + 1}`, lower: 3, capacity: 6 })),
    scores: Array.from({ length: mentees }, (_, i) =>
      Array.from({ length: groups }, (__, j) => ((i * 7 + j * 13) % 5 === 0 ? null : (i * 31 + j * 17) % 20)),
    ),
    together: Array.from({ length: mentees / 6 }, (_, k) => [`Ученик ${3 * k + 1}`, `Ученик ${3 * k + 2}`]),
    apart: Array.from({ length: mentees / 6 }, (_, k) => [`Ученик ${k + 1}`, `Ученик ${mentees - k}`]),
  });
}

test("groups of a whole grade are proved the best, or within a gap that is told", () => {
  const problem = grade(30, 7);
  const result = solve(problem, { mode: "group", integerSolver });
  expect(result.proof).toMatchObject({ kind: "sizes", guarantee: "optimal", by: "HiGHS" });
  expect(checkResult(problem, result)).toEqual([]);
  const alone = solve(problem, { mode: "group" });
  expect(checkResult(problem, alone)).toEqual([]);
  expect(alone.proof).toMatchObject({ kind: "sizes", guarantee: "within-gap" });
  expect(solve(problem, { mode: "group", integerSolver })).toEqual(result);
});

test("a solver that lies is not believed: an answer that breaks the sizes is passed over", () => {
  const problem = grade(30, 7);
  const liar = {
    name: "liar",
    solve: ({ variables }: { variables: number }) => ({ values: Array(variables).fill(1), bound: 99 }),
  };
  const result = solve(problem, { mode: "group", integerSolver: liar });
  expect(result).toEqual(solve(problem, { mode: "group" }));
});
