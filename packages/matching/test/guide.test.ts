import { expect, test } from "vitest";
// #region pairs
import { checkResult, explain, parseProblem, priceOfStability, solve } from "@nastavnik/matching";

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
