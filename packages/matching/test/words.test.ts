import {
  explain,
  parseProblem,
  priceOfStability,
  solve,
  type MatchingProblemInput,
  type SolveOptions,
} from "@nastavnik/matching";
import { expect, test } from "vitest";

function told(given: MatchingProblemInput, options: SolveOptions) {
  const problem = parseProblem(given);
  const result = solve(problem, options);
  return { result, ...explain(problem, result) };
}

test("where the number of pairs settles a tie, nothing is put down to the lottery", () => {
  const tied: MatchingProblemInput = {
    mentees: [
      { id: "Ученик 1", ranking: ["Наставник А", "Наставник Б"] },
      { id: "Ученик 2", ranking: ["Наставник А"] },
    ],
    mentors: [
      { id: "Наставник А", ranking: [["Ученик 1", "Ученик 2"]] },
      { id: "Наставник Б", ranking: ["Ученик 1"] },
    ],
  };
  for (const seed of ["0", "1", "2", "3"]) {
    const { whyNot } = told(tied, { mode: "stable-max", seed });
    expect(whyNot("Ученик 1", "Наставник А")).toEqual([
      { kind: "full", by: [], byLottery: [], equals: ["Ученик 2"], pinned: [], hidden: 0 },
    ]);
  }
});

test("over lists the second choice is worse by a rank, and pinned pairs count in the total", () => {
  const lists: MatchingProblemInput = {
    mentees: [{ id: "Ученик 1", ranking: ["Наставник А", "Наставник Б"] }],
    mentors: [{ id: "Наставник А" }, { id: "Наставник Б" }],
  };
  expect(told(lists, { mode: "coverage" }).whyNot("Ученик 1", "Наставник Б")).toEqual([
    expect.objectContaining({ kind: "lower-total", aim: "score", measure: "rank", score: 1 }),
  ]);
  const pins = [{ mentee: "Ученик 1", mentor: "Наставник Б" }];
  expect(told({ ...lists, pins }, { mode: "coverage" }).result.total).toBe(2);
});

test("a pair that breaks wishes is told by the wishes that it breaks", () => {
  const ids = ["1", "2", "3", "4"].map((k) => `Ученик ${k}`);
  const pins = [{ mentee: "Ученик 1", mentor: "Наставник А" }];
  const pinned = told({ ...input(ids), pins }, { mode: "group" });
  expect(pinned.whyNot("Ученик 2", "Наставник Б").at(-1)).toMatchObject({
    kind: "lower-total",
    aim: "wishes",
    wishes: 2,
  });
});

/** Four mentees in two groups of two, who wish to be together two by two. */
function input(ids: readonly string[]): MatchingProblemInput {
  return {
    mentees: ids.map((id) => ({ id })),
    mentors: ["Наставник А", "Наставник Б"].map((id) => ({ id, capacity: 2 })),
    together: [
      [ids[0]!, ids[1]!],
      [ids[2]!, ids[3]!],
    ],
  };
}

test("the bound of the largest answer counts pinned pairs", () => {
  const one: MatchingProblemInput = {
    mentees: [{ id: "Ученик 1" }],
    mentors: [{ id: "Наставник А" }],
    pins: [{ mentee: "Ученик 1", mentor: "Наставник А" }],
  };
  expect(told(one, { mode: "stable-max" }).result.proof).toMatchObject({ guarantee: "largest", upperBound: 1 });
});

test("a mentor without topics is told as such, and not as a low score or as nothing", () => {
  const topics: MatchingProblemInput = {
    mentees: [{ id: "Ученик 1" }],
    mentors: [{ id: "Наставник А" }, { id: "Наставник Б" }],
    topics: [{ id: "Тема", mentor: "Наставник Б" }],
    bans: [{ mentee: "Ученик 1", mentor: "Наставник Б" }],
  };
  const { result, whyNot } = told(topics, { mode: "topics" });
  expect(result.unmatched).toEqual([{ id: "Ученик 1", reason: "no-topic" }]);
  expect(whyNot("Ученик 1", "Наставник А")).toEqual([
    { kind: "rule", code: "no-topic", text: { ru: "наставник не предлагает тем", en: "the mentor offers no topics" } },
  ]);
});

test("a peer whose only mates were pinned to each other is told so", () => {
  const peers: MatchingProblemInput = {
    peers: [{ id: "Ученик 1" }, { id: "Ученик 2" }, { id: "Ученик 3" }],
    pins: [{ mentee: "Ученик 1", mentor: "Ученик 2" }],
  };
  expect(told(peers, {}).result.unmatched).toEqual([{ id: "Ученик 3", reason: "all-acceptable-pinned" }]);
});

test("stability never has a negative price, whatever the problem aims at", () => {
  const costly = parseProblem({
    mentees: [{ id: "Ученик 1" }, { id: "Ученик 2" }],
    mentors: [{ id: "Наставник А" }, { id: "Наставник Б" }],
    scores: [
      [5, -9],
      [4, -9],
    ],
    objective: "score",
  });
  expect(priceOfStability(costly)).toMatchObject({ ok: true, served: 0, lose: [] });
  const short = parseProblem({ mentees: [{ id: "Ученик 1" }, { id: "Ученик 2" }], mentors: [], complete: true });
  expect(priceOfStability(short)).toMatchObject({ ok: true, served: 0, gain: [], lose: [] });
  const broken = parseProblem({
    mentees: [{ id: "Ученик 1" }],
    mentors: [{ id: "Наставник А", capacity: 0 }],
    pins: [{ mentee: "Ученик 1", mentor: "Наставник А" }],
  });
  expect(priceOfStability(broken)).toMatchObject({ ok: false, code: "infeasible" });
  expect(priceOfStability(parseProblem({ peers: [{ id: "Ученик 1" }] }))).toMatchObject({
    ok: false,
    code: "no-coverage",
  });
});

test("equals in a mentee's own list are told apart by the mentors' lottery, not by their names", () => {
  const winners = ["0", "1", "2", "3", "4", "5"].map((seed) => {
    const { result } = told(
      {
        mentees: [{ id: "Ученик 1", ranking: [["Наставник А", "Наставник Б"]] }],
        mentors: ["Наставник А", "Наставник Б"].map((id) => ({ id, ranking: ["Ученик 1"] })),
      },
      { mode: "stable", seed },
    );
    return result.pairs[0]!.mentor;
  });
  expect(new Set(winners).size).toBe(2);
});

test("a rule of law about a question that nobody was asked refuses the problem", () => {
  const people = { mentees: [{ id: "Ученик 1", answers: { consent: true } }], mentors: [{ id: "Наставник А" }] };
  const law = (field: string) => ({
    code: "no-consent",
    kind: "person",
    of: "mentee",
    field,
    equals: true,
    force: "law",
  });
  expect(() => parseProblem({ ...people, rules: [law("consnet")] })).toThrow(
    "problem: rules[0].field: expected for a rule of law a question that somebody answered, met «consnet»",
  );
  expect(parseProblem({ ...people, rules: [law("consent")] }).rules).toHaveLength(1);
  expect(parseProblem({ ...people, rules: [{ ...law("consnet"), unanswered: "fails" }] }).rules).toHaveLength(1);
});

test("one identifier on both sides is one person, unless the two are told apart", () => {
  const both = { mentees: [{ id: "Учитель 1" }], mentors: [{ id: "Учитель 1" }] };
  expect(told(both, {}).whyNot("Учитель 1", "Учитель 1")).toMatchObject([{ kind: "rule", code: "same-person" }]);
  const apart = { ...both, mentors: [{ id: "Учитель 1", person: "другой человек" }] };
  expect(told(apart, {}).result.pairs).toHaveLength(1);
});
