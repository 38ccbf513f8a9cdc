import {
  explain,
  obstacleText,
  parseProblem,
  priceOfStability,
  readInstance,
  ruleEffects,
  solve,
  type MatchingProblemInput,
  type Mode,
} from "@nastavnik/matching";
import { expect, test } from "vitest";
import { instanceFile } from "./support/instances.ts";

const one = { mentees: [{ id: "Ученик 1" }], mentors: [{ id: "Наставник А" }] };

function explained(problem: MatchingProblemInput, mode?: Mode) {
  const parsed = parseProblem(problem);
  return explain(parsed, solve(parsed, { mode }));
}

test("why names the place in both lists and what stands in the way", () => {
  const { problem, mode } = readInstance(instanceFile("roth-sotomayor-2.9"));
  const { why, whyNot } = explain(problem, solve(problem, { mode }));
  expect(why("m2", "w2")).toMatchObject({ isPaired: true, rankForMentee: 2, rankForMentor: 3, obstacles: [] });
  expect(why("m2", "w4")).toMatchObject({ isPaired: false, rankForMentee: 1, rankForMentor: 4 });
  expect(whyNot("m2", "w4")).toEqual([{ kind: "full", by: ["m4"], byLottery: [], equals: [], pinned: [], hidden: 0 }]);
  expect(whyNot("m1", "w4")).toEqual([{ kind: "has-preferred", who: "m1", preferred: "w1", isTie: false }]);
});

test("why tells the three nearest alternatives, each with its obstacles", () => {
  const { problem, mode } = readInstance(instanceFile("roth-sotomayor-2.9"));
  const { alternatives } = explain(problem, solve(problem, { mode })).why("m3", "w3");
  expect(alternatives.map(({ mentor }) => mentor)).toEqual(["w4", "w1", "w2"]);
  expect(alternatives[0]!.blockedBy).toEqual([
    { kind: "full", by: ["m4"], byLottery: [], equals: [], pinned: [], hidden: 0 },
  ]);
});

test("a viewer who may not see somebody gets a number instead", () => {
  const { problem, mode } = readInstance(instanceFile("roth-sotomayor-2.9"));
  const { whyNot } = explain(problem, solve(problem, { mode }), { isVisible: (id) => !["m4", "w1"].includes(id) });
  expect(whyNot("m2", "w4")).toEqual([{ kind: "full", by: [], byLottery: [], equals: [], pinned: [], hidden: 1 }]);
  expect(whyNot("m1", "w4")).toEqual([{ kind: "has-preferred", who: "m1", isTie: false }]);
});

test("a tie that the lottery settled is told as such", () => {
  const mentees = ["Ученик 1", "Ученик 2"];
  const problem = parseProblem({
    mentees: mentees.map((id) => ({ id, ranking: ["Наставник А"] })),
    mentors: [{ id: "Наставник А", ranking: [mentees] }],
  });
  const result = solve(problem, { mode: "stable" });
  const [winner, loser] = [result.pairs[0]!.mentee, result.unmatched[0]!.id];
  const [obstacle] = explain(problem, result).whyNot(loser, "Наставник А");
  expect(obstacle).toEqual({ kind: "full", by: [], byLottery: [winner], equals: [], pinned: [], hidden: 0 });
  expect(obstacleText(obstacle!).ru).toBe(`места наставника заняты: по жребию ${winner}`);
});

test("the best-scoring pair may be given up for the sum, and why tells by how much", () => {
  const problem = parseProblem({
    mentees: [{ id: "Ученик 1" }, { id: "Ученик 2" }],
    mentors: [{ id: "Наставник А" }, { id: "Наставник Б" }],
    scores: [
      [100, 99],
      [90, 10],
    ],
  });
  const { whyNot } = explain(problem, solve(problem));
  expect(whyNot("Ученик 1", "Наставник А")).toEqual([
    { kind: "full", by: ["Ученик 2"], byLottery: [], equals: [], pinned: [], hidden: 0 },
    expect.objectContaining({ kind: "lower-total", aim: "score", isProved: true, measure: "score", score: 79 }),
  ]);
});

test("a costlier pair is told in costs, and a pair that leaves no full assignment as impossible", () => {
  const costs = (scores: (number | null)[][]) =>
    explained({
      mentees: scores.map((_, i) => ({ id: String(i) })),
      mentors: scores.map((_, j) => ({ id: `m${j}` })),
      scores,
      sense: "least",
      complete: true,
    });
  expect(
    costs([
      [1, 5],
      [5, 2],
    ])
      .whyNot("0", "m1")
      .at(-1),
  ).toMatchObject({ kind: "lower-total", aim: "score", measure: "cost", served: 0, score: 7 });
  expect(
    costs([
      [1, 5],
      [null, 2],
    ])
      .whyNot("0", "m1")
      .at(-1),
  ).toEqual({ kind: "impossible" });
});

test.each<[string, MatchingProblemInput, Mode, string]>([
  [
    "a missing consent",
    {
      ...one,
      rules: [
        { code: "no-consent", kind: "person", of: "mentee", field: "consent", equals: true, unanswered: "fails" },
      ],
    },
    "coverage",
    "no-consent",
  ],
  [
    "a mentor who is not trained",
    {
      ...one,
      rules: [
        { code: "not-trained", kind: "person", of: "mentor", field: "trained", equals: true, unanswered: "fails" },
      ],
    },
    "coverage",
    "no-acceptable-mentor",
  ],
  ["an empty list", { ...one, mentees: [{ id: "Ученик 1", ranking: [] }] }, "coverage", "excluded-by-self"],
  [
    "own exclusions",
    { ...one, mentees: [{ id: "Ученик 1", exclusions: ["Наставник А"] }] },
    "coverage",
    "excluded-by-self",
  ],
  [
    "a mentor's exclusion",
    { ...one, mentors: [{ id: "Наставник А", exclusions: ["Ученик 1"] }] },
    "coverage",
    "excluded-by-mentors",
  ],
  ["a low score", { ...one, scores: [[5]], minimumScore: 6 }, "coverage", "below-minimum-score"],
  ["no mentors", { mentees: one.mentees }, "coverage", "no-acceptable-mentor"],
  ["a mentor without seats", { ...one, mentors: [{ id: "Наставник А", capacity: 0 }] }, "coverage", "no-capacity"],
  [
    "a group that was closed",
    { ...one, mentors: [{ id: "Наставник А", capacity: 3, lower: 2 }] },
    "group",
    "group-closed",
  ],
  ["a loss that serving would bring", { ...one, scores: [[-5]], objective: "score" }, "coverage", "lower-total"],
])("whyUnmatched finds %s", (_, problem, mode, reason) => {
  const found = explained(problem, mode).whyUnmatched("Ученик 1");
  expect(found.reason).toBe(reason);
  expect(found.text.ru).not.toBe(reason);
});

test("whyUnmatched counts the mentors that each rule keeps away, and the seats for every mentee", () => {
  const found = explained({
    mentees: [{ id: "Ученик 1", exclusions: ["Наставник А"], answers: { languages: ["русский"] } }],
    mentors: [
      { id: "Наставник А", answers: { languages: ["татарский"] } },
      { id: "Наставник Б", capacity: 3, answers: { languages: ["чувашский"] } },
    ],
    rules: [{ code: "no-common-language", kind: "common", mentee: "languages", mentor: "languages" }],
  }).whyUnmatched("Ученик 1");
  expect(found).toMatchObject({
    reason: "no-acceptable-mentor",
    rules: { "excluded-by-mentee": 1, "no-common-language": 2 },
    acceptable: 0,
    seatsPerMentee: 4,
  });
  expect(found.alternatives.map(({ mentor }) => mentor)).toEqual(["Наставник Б", "Наставник А"]);
});

test("whyUnmatched refuses somebody who has a mentor, and strangers are not found", () => {
  const { whyUnmatched, why } = explained(one);
  expect(() => whyUnmatched("Ученик 1")).toThrow("expected somebody unmatched, met «Ученик 1»");
  expect(() => why("Ученик 9", "Наставник А")).toThrow("expected the identifier of a mentee, met «Ученик 9»");
});

test("in one pool why shows both places, and whyUnmatched that everybody acceptable prefers others", () => {
  const { why, whyUnmatched } = explained({
    peers: [
      { id: "Ученик 1", ranking: ["Ученик 2", "Ученик 3"] },
      { id: "Ученик 2", ranking: ["Ученик 1", "Ученик 3"] },
      { id: "Ученик 3", ranking: ["Ученик 1", "Ученик 2"] },
    ],
  });
  expect(why("Ученик 1", "Ученик 2")).toMatchObject({ isPaired: true, rankForMentee: 1, rankForMentor: 1 });
  expect(why("Ученик 3", "Ученик 1").obstacles).toEqual([
    { kind: "has-preferred", who: "Ученик 1", preferred: "Ученик 2", isTie: false },
  ]);
  expect(whyUnmatched("Ученик 3")).toMatchObject({ reason: "all-acceptable-paired", acceptable: 2 });
});

test("stability has a price: the known family in which one child more is served without it", () => {
  const problem = parseProblem({
    mentees: [
      { id: "Ученик 1", ranking: ["Наставник А", "Наставник Б"] },
      { id: "Ученик 2", ranking: ["Наставник А"] },
    ],
    mentors: [
      { id: "Наставник А", ranking: ["Ученик 1", "Ученик 2"] },
      { id: "Наставник Б", ranking: ["Ученик 1"] },
    ],
  });
  expect(priceOfStability(problem)).toMatchObject({
    ok: true,
    served: 1,
    gain: [{ id: "Ученик 2", coverage: "Наставник А" }],
    lose: [{ id: "Ученик 1", stable: "Наставник А", coverage: "Наставник Б" }],
  });
});

test("the effect of dropping a rule is the difference to the answer without it; rules of law are not dropped", () => {
  const problem = parseProblem({
    mentees: [1, 2, 3].map((k) => ({ id: `Ученик ${k}`, answers: { languages: ["русский"], consent: k < 3 } })),
    mentors: [
      { id: "Наставник А", answers: { languages: ["татарский"] } },
      { id: "Наставник Б", answers: { languages: ["русский"] }, exclusions: ["Ученик 1"] },
    ],
    rules: [
      { code: "no-common-language", kind: "common", mentee: "languages", mentor: "languages" },
      { code: "no-consent", kind: "person", of: "mentee", field: "consent", equals: true, force: "law" },
    ],
  });
  const effects = ruleEffects(problem, solve(problem));
  expect(effects.map(({ code, served, gain }) => [code, served, gain])).toEqual([
    ["no-common-language", 1, ["Ученик 1"]],
    ["excluded-by-mentor", 0, expect.any(Array)],
  ]);
});

test("what earlier versions called policy is the school's own regulation", () => {
  const given = { code: "no-common-language", kind: "common", mentee: "languages", mentor: "languages" };
  const forceOf = (force?: string) =>
    parseProblem({
      mentees: [{ id: "Ученик 1", answers: { languages: ["русский"] } }],
      mentors: [{ id: "Наставник А", answers: { languages: ["русский"] } }],
      rules: [{ ...given, ...(force !== undefined && { force }) }],
    }).rules.map((rule) => rule.force);
  expect([forceOf("policy"), forceOf(), forceOf("regulation"), forceOf("integrity")].flat()).toEqual([
    "regulation",
    "regulation",
    "regulation",
    "integrity",
  ]);
  expect(() => forceOf("custom")).toThrow("rules[0].force");
});
