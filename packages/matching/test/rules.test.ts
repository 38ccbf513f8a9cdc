import { explain, parseProblem, solve, type MatchingProblemInput } from "@nastavnik/matching";
import { expect, test } from "vitest";

type Rules = NonNullable<MatchingProblemInput["rules"]>;
type Criteria = NonNullable<MatchingProblemInput["criteria"]>;
type Answers = NonNullable<NonNullable<MatchingProblemInput["mentees"]>[number]["answers"]>;

function why(given: {
  readonly mentee?: Answers;
  readonly mentor?: Answers;
  readonly rules?: Rules;
  readonly criteria?: Criteria;
  readonly problem?: Partial<MatchingProblemInput>;
}) {
  const problem = parseProblem({
    mentees: [{ id: "Ученик 1", answers: given.mentee ?? {} }],
    mentors: [{ id: "Наставник А", answers: given.mentor ?? {} }],
    rules: given.rules ?? [],
    criteria: given.criteria ?? [],
    ...given.problem,
  });
  return explain(problem, solve(problem, { mode: "coverage" })).why("Ученик 1", "Наставник А");
}

const hours = (day: number, from: number, to: number) => ({ day, from: from * 60, to: to * 60 });

test.each<[string, Rules[number], Answers, Answers, boolean]>([
  [
    "a flag that is set",
    { code: "r", kind: "person", of: "mentee", field: "consent", equals: true },
    { consent: true },
    {},
    true,
  ],
  [
    "a flag that is not",
    { code: "r", kind: "person", of: "mentor", field: "trained", equals: true },
    {},
    { trained: false },
    false,
  ],
  [
    "shared words",
    { code: "r", kind: "common", mentee: "needs", mentor: "can", atLeast: 2 },
    { needs: ["а", "б", "в"] },
    { can: ["в", "а"] },
    true,
  ],
  [
    "too few shared words",
    { code: "r", kind: "common", mentee: "needs", mentor: "can", atLeast: 2 },
    { needs: ["а", "а"] },
    { can: ["а"] },
    false,
  ],
  [
    "a single word as a list of one",
    { code: "r", kind: "common", mentee: "form", mentor: "forms" },
    { form: "группа" },
    { forms: ["пара", "группа"] },
    true,
  ],
  [
    "all words covered",
    { code: "r", kind: "covers", mentee: "needs", mentor: "can" },
    { needs: ["а"] },
    { can: ["а", "б"] },
    true,
  ],
  [
    "a word not covered",
    { code: "r", kind: "covers", mentee: "needs", mentor: "can" },
    { needs: ["а", "в"] },
    { can: ["а", "б"] },
    false,
  ],
  [
    "overlapping hours counted once",
    { code: "r", kind: "hours", mentee: "s", mentor: "s", minutes: 61 },
    { s: [hours(1, 15, 17), hours(1, 15, 16)] },
    { s: [hours(1, 16, 18), hours(2, 15, 17)] },
    false,
  ],
  [
    "enough hours over two days",
    { code: "r", kind: "hours", mentee: "s", mentor: "s", minutes: 61 },
    { s: [hours(1, 15, 17), hours(2, 15, 16)] },
    { s: [hours(1, 16, 18), hours(2, 15, 17)] },
    true,
  ],
  [
    "equal answers",
    { code: "r", kind: "same", mentee: "school", mentor: "school" },
    { school: 45 },
    { school: 45 },
    true,
  ],
  [
    "the same words in another order",
    { code: "r", kind: "same", mentee: "x", mentor: "x" },
    { x: ["а", "б"] },
    { x: ["б", "а"] },
    true,
  ],
  [
    "different answers",
    { code: "r", kind: "different", mentee: "class", mentor: "class" },
    { class: "7А" },
    { class: "7А" },
    false,
  ],
  [
    "a mentor old enough",
    { code: "r", kind: "difference", mentee: "age", mentor: "age", atLeast: 2 },
    { age: 12 },
    { age: 14 },
    true,
  ],
  [
    "a mentor too old",
    { code: "r", kind: "difference", mentee: "age", mentor: "age", atMost: 3 },
    { age: 12 },
    { age: 16 },
    false,
  ],
  [
    "an age in range",
    { code: "r", kind: "between", mentee: "age", from: "from", to: "to" },
    { age: 12 },
    { from: 10, to: 12 },
    true,
  ],
  [
    "an age below an open range",
    { code: "r", kind: "between", mentee: "age", from: "from", to: "to" },
    { age: 9 },
    { from: 10 },
    false,
  ],
  [
    "no answer, which is no obstacle",
    { code: "r", kind: "common", mentee: "needs", mentor: "can" },
    {},
    { can: ["а"] },
    true,
  ],
  [
    "no answer where one is needed",
    { code: "r", kind: "common", mentee: "needs", mentor: "can", unanswered: "fails" },
    {},
    { can: ["а"] },
    false,
  ],
])("a hard rule reads %s", (_, rule, mentee, mentor, passed) => {
  const { rules, isPaired } = why({ mentee, mentor, rules: [rule] });
  expect(rules).toEqual([{ code: "r", passed, text: { ru: "r", en: "r" } }]);
  expect(isPaired).toBe(passed);
});

test.each<[string, Criteria[number], Answers, Answers, number]>([
  [
    "shared words against a full number",
    { code: "c", weight: 1, kind: "common", mentee: "s", mentor: "s", full: 3 },
    { s: ["а", "б"] },
    { s: ["а", "в"] },
    3333,
  ],
  [
    "no more than the full value",
    { code: "c", weight: 1, kind: "common", mentee: "s", mentor: "s", full: 1 },
    { s: ["а", "б"] },
    { s: ["а", "б"] },
    10_000,
  ],
  [
    "the share of needs met",
    { code: "c", weight: 1, kind: "covers", mentee: "needs", mentor: "can" },
    { needs: ["а", "б", "в"] },
    { can: ["в", "а"] },
    6666,
  ],
  [
    "no needs at all",
    { code: "c", weight: 1, kind: "covers", mentee: "needs", mentor: "can" },
    { needs: [] },
    { can: ["в"] },
    0,
  ],
  [
    "shared hours",
    { code: "c", weight: 1, kind: "hours", mentee: "s", mentor: "s", full: 120 },
    { s: [hours(3, 15, 16)] },
    { s: [hours(3, 14, 18)] },
    5000,
  ],
  ["equal answers", { code: "c", weight: 1, kind: "same", mentee: "x", mentor: "x" }, { x: true }, { x: true }, 10_000],
  ["two missing answers as different", { code: "c", weight: 1, kind: "same", mentee: "x", mentor: "x" }, {}, {}, 0],
  [
    "near numbers",
    { code: "c", weight: 1, kind: "nearness", mentee: "age", mentor: "age", reach: 10 },
    { age: 15 },
    { age: 18 },
    7000,
  ],
  [
    "far numbers",
    { code: "c", weight: 1, kind: "nearness", mentee: "age", mentor: "age", reach: 10 },
    { age: 15 },
    { age: 45 },
    0,
  ],
])("a soft criterion values %s", (_, criterion, mentee, mentor, value) => {
  const { contributions, score } = why({ mentee, mentor, criteria: [criterion] });
  expect(contributions).toEqual([{ code: "c", weight: 1, value, points: value }]);
  expect(score).toBe(value);
});

test("wishes count by their place in the list, earlier pairs in full, and every contribution is kept with its weight", () => {
  const { contributions, score } = why({
    problem: {
      mentees: [{ id: "Ученик 1", wishes: ["Наставник Б", "Наставник А"] }],
      mentors: [{ id: "Наставник А", wishes: ["Ученик 1"] }, { id: "Наставник Б" }],
      earlier: [{ mentee: "Ученик 1", mentor: "Наставник А" }],
      criteria: [
        { code: "mentee-wish", kind: "wish", of: "mentee", for: "mentee", weight: 4 },
        { code: "mentor-wish", kind: "wish", of: "mentor", for: "mentor", weight: 2 },
        { code: "earlier-pair", kind: "earlier", weight: -1 },
      ],
    },
  });
  expect(contributions).toEqual([
    { code: "earlier-pair", weight: -1, value: 10_000, points: -10_000 },
    { code: "mentee-wish", weight: 4, value: 5000, points: 20_000 },
    { code: "mentor-wish", weight: 2, value: 10_000, points: 20_000 },
  ]);
  expect(score).toBe(30_000);
});

test("a wish of one side moves only that side's order of preference", () => {
  const problem = parseProblem({
    mentees: [
      { id: "Ученик 1", wishes: ["Наставник Б"] },
      { id: "Ученик 2", wishes: ["Наставник Б"] },
    ],
    mentors: [{ id: "Наставник А" }, { id: "Наставник Б", wishes: ["Ученик 2"] }],
    criteria: [
      { code: "mentee-wish", kind: "wish", of: "mentee", for: "mentee", weight: 1 },
      { code: "mentor-wish", kind: "wish", of: "mentor", for: "mentor", weight: 1 },
    ],
  });
  const result = solve(problem, { mode: "stable" });
  expect(result.pairs).toEqual([
    { mentee: "Ученик 1", mentor: "Наставник А" },
    { mentee: "Ученик 2", mentor: "Наставник Б" },
  ]);
  expect(explain(problem, result).why("Ученик 1", "Наставник Б")).toMatchObject({ rankForMentee: 1, rankForMentor: 2 });
});

test("all hard rules are evaluated for a pair, also after the first that fails", () => {
  const { rules, obstacles } = why({
    mentee: { consent: false, languages: ["русский"] },
    mentor: { languages: ["татарский"], trained: true },
    rules: [
      { code: "no-consent", kind: "person", of: "mentee", field: "consent", equals: true },
      { code: "no-common-language", kind: "common", mentee: "languages", mentor: "languages" },
      { code: "not-trained", kind: "person", of: "mentor", field: "trained", equals: true },
    ],
    problem: {
      mentees: [{ id: "Ученик 1", answers: { consent: false, languages: ["русский"] }, exclusions: ["Наставник А"] }],
    },
  });
  expect(rules.map(({ code, passed }) => [code, passed])).toEqual([
    ["excluded-by-mentee", false],
    ["no-common-language", false],
    ["no-consent", false],
    ["not-trained", true],
  ]);
  expect(obstacles.map((each) => each.kind === "rule" && each.code)).toEqual([
    "excluded-by-mentee",
    "no-common-language",
    "no-consent",
  ]);
});

test("nobody is paired with oneself", () => {
  const problem = parseProblem({
    mentees: [{ id: "м-1", person: "Учитель 1" }],
    mentors: [{ id: "н-1", person: "Учитель 1" }],
  });
  const result = solve(problem);
  expect(result.pairs).toEqual([]);
  expect(explain(problem, result).whyNot("м-1", "н-1")).toMatchObject([{ kind: "rule", code: "same-person" }]);
});
