import { expect, test } from "vitest";
// #region pairs
import {
  checkResult,
  explain,
  type MatchingProblem,
  type MatchingResult,
  parseProblem,
  priceOfStability,
  solve,
} from "@nastavnik/matching";

const problem = parseProblem({
  mentees: [
    { id: "Ученик 1", ranking: ["Наставник А", "Наставник Б"] },
    { id: "Ученик 2", ranking: ["Наставник А"] },
  ],
  mentors: [
    { id: "Наставник А", capacity: 1, ranking: ["Ученик 1", "Ученик 2"] },
    { id: "Наставник Б", capacity: 2, ranking: ["Ученик 1"] },
  ],
});
const result = solve(problem, { mode: "stable", seed: "2026" });
const { whyUnmatched, whyNot } = explain(problem, result);
// #endregion pairs

// #region groups
import { highsSolver } from "@nastavnik/matching/highs";
import loadHighs from "highs";

/** Loaded by the host: it is WebAssembly, and this package stays pure. */
async function groupsOf(wholeGrade: MatchingProblem): Promise<MatchingResult> {
  // The types of `highs` are those of its CommonJS build, one `default` deeper than what an ES module gets.
  const highs = await (loadHighs as unknown as typeof loadHighs.default)();
  return solve(wholeGrade, { mode: "group", integerSolver: highsSolver(highs) });
}
// #endregion groups

test("the code of the guide proves groups that are too many for a search", async () => {
  const people = Array.from({ length: 26 }, (_, i) => i);
  const wholeGrade = parseProblem({
    mentees: people.map((i) => ({ id: `Ученик ${i}` })),
    mentors: [1, 2, 3, 4, 5, 6].map((j) => ({ id: `Наставник ${j}`, lower: 4, capacity: 5 })),
    scores: people.map((i) => [1, 2, 3, 4, 5, 6].map((j) => (i * j) % 7)),
    together: [["Ученик 1", "Ученик 2"]],
  });
  expect(solve(wholeGrade, { mode: "group" }).proof).toMatchObject({ guarantee: "within-gap" });
  expect((await groupsOf(wholeGrade)).proof).toMatchObject({ guarantee: "optimal", by: "HiGHS" });
});

test("the code of the guide forms a pair and tells why the other mentee has none", () => {
  expect(result.pairs).toEqual([{ mentee: "Ученик 1", mentor: "Наставник А" }]);
  // #region answers
  const answers = {
    why: whyUnmatched("Ученик 2").reason, // "all-acceptable-full"
    whyNot: whyNot("Ученик 2", "Наставник А"), // all seats are taken by people whom the mentor wants more
    flaws: checkResult(problem, result), // what the independent checker finds: nothing
    price: priceOfStability(problem), // without stability one child more would be served
  };
  // #endregion answers
  expect(answers).toEqual({
    why: "all-acceptable-full",
    whyNot: [{ kind: "full", by: ["Ученик 1"], byLottery: [], equals: [], pinned: [], hidden: 0 }],
    flaws: [],
    price: expect.objectContaining({ ok: true, served: 1 }) as object,
  });
});
