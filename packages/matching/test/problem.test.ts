import { parseProblem, readInstance, solve, type SolveOptions } from "@nastavnik/matching";
import { expect, test } from "vitest";

const one = { mentees: [{ id: "Ученик 1" }], mentors: [{ id: "Наставник А" }] };

test.each([
  [5, "p.json: expected an object, met 5"],
  [{ menteez: [] }, "p.json: expected only known fields, met «menteez»"],
  [{ mentees: [{ id: "" }] }, 'p.json: mentees[0].id: expected characters: at least 1, met ""'],
  [{ mentees: [{ id: "a", waiting: -1 }] }, "p.json: mentees[0].waiting: expected at least 0, met -1"],
  [{ mentees: [{ id: "a", waiting: 1.5 }] }, "p.json: mentees[0].waiting: expected a whole number, met 1.5"],
  [{ mentees: [{ id: "a" }, { id: "a" }] }, "p.json: mentees[1].id: expected each identifier once, met «a» again"],
  [
    { ...one, mentees: [{ id: "a", ranking: ["Наставник Б"] }] },
    "p.json: mentees[0].ranking: expected the identifier of a mentor, met «Наставник Б»",
  ],
  [
    { ...one, mentees: [{ id: "a", ranking: ["Наставник А", ["Наставник А"]] }] },
    "p.json: mentees[0].ranking: expected each mentor once, met «Наставник А» again",
  ],
  [{ ...one, scores: [[1, 2]] }, "p.json: scores[0]: expected 1 columns, one for each mentor, met 2"],
  [{ ...one, scores: [] }, "p.json: scores: expected 1 rows, one for each mentee, met 0"],
  [{ ...one, scores: [["много"]] }, 'p.json: scores[0][0]: expected a number, met "много"'],
  [{ mentors: [{ id: "m", lower: 2 }] }, "p.json: mentors[0].lower: expected at most the capacity 1, met 2"],
  [
    { ...one, topics: [{ id: "t", mentor: "x" }] },
    "p.json: topics[0].mentor: expected the identifier of a mentor, met «x»",
  ],
  [{ ...one, peers: [{ id: "p" }] }, "p.json: peers: expected no mentees, mentors or topics beside one pool, met 1"],
  [{ peers: [{ id: "p", ranking: ["p"] }] }, "p.json: peers[0].ranking: expected other peers, met «p» itself"],
  [
    { ...one, pins: [{ mentee: "Ученик 1", mentor: "Ученик 1" }] },
    "p.json: pins[0].mentor: expected the identifier of a mentor, met «Ученик 1»",
  ],
  [
    { rules: [{ code: "x", kind: "unknown" }] },
    'p.json: rules[0].kind: expected one of: person, common, covers, hours, same, different, difference, between, not-earlier, met "unknown"',
  ],
])(
  "a problem that does not fit is refused with the place, what was expected and what was met: %j",
  (value, message) => {
    expect(() => parseProblem(value, "p.json")).toThrow(message);
  },
);

test.each([
  [
    { kind: "HR", mentees: {}, mentors: {}, capacity: { x: 1 } },
    "i: capacity: expected the identifier of a mentor, met «x»",
  ],
  [{ kind: "HR", mentees: { a: "x" }, mentors: {} }, 'i: mentees.a: expected a list, met "x"'],
  [
    { kind: "HR", mentees: {}, mentors: { x: [], y: [] }, capacity: { x: 1 } },
    "i: capacity: expected a number for «y», met nothing",
  ],
  [{ kind: "TSP" }, "i: kind: expected HR, HRT, HRT+lower quotas, SPA-S, max-weight"],
  [{ kind: "min-cost assignment", cost: [[1, 2], [1]] }, "i: scores[1]: expected 2 columns"],
  [[], "i: expected one instance as an object, met a list of 0"],
  [null, "i: expected one instance as an object, met null"],
])("an instance that does not fit is refused with the place: %j", (value, message) => {
  expect(() => readInstance(value, "i")).toThrow(message);
});

const modes: readonly (readonly [object, SolveOptions, string])[] = [
  [{ peers: [{ id: "p" }] }, { mode: "stable" }, "mode: expected peers for a problem with peers, met stable"],
  [one, { mode: "topics" }, "mode: expected a problem with topics for the mode topics, met none"],
  [
    { ...one, scores: [[2 ** 51]] },
    { mode: "coverage" },
    "problem: expected scores, waiting and taken seats small enough for exact sums with 1 mentees and 1 mentors, met 2251799813685248",
  ],
];

test.each(modes)("a mode that cannot read the problem is refused: %j %j", (value, options, message) => {
  expect(() => solve(parseProblem(value), options)).toThrow(message);
});

test("an empty problem has an empty answer in every mode of two sides", () => {
  for (const mode of ["stable", "stable-max", "coverage", "group"] as const) {
    expect(solve(parseProblem({}), { mode })).toMatchObject({
      status: "solved",
      pairs: [],
      unmatched: [],
      stable: true,
    });
  }
});

test("the shape of a problem decides its mode", () => {
  const mode = (value: object) => solve(parseProblem(value)).mode;
  const lists = (ranking: unknown) => ({
    mentees: [{ id: "a", ranking }],
    mentors: [{ id: "m", ranking: ["a"] }, { id: "n" }],
  });
  expect(mode(one)).toBe("coverage");
  expect(mode(lists(["m", "n"]))).toBe("stable");
  expect(mode(lists([["m", "n"]]))).toBe("stable-max");
  expect(mode({ ...one, mentors: [{ id: "Наставник А", lower: 1 }] })).toBe("group");
  expect(mode({ ...one, topics: [{ id: "Тема", mentor: "Наставник А" }] })).toBe("topics");
  expect(mode({ peers: [{ id: "p" }] })).toBe("peers");
});

test("offers without an answer and mentees of other programmes hold their seats, and a capacity of 0 is allowed", () => {
  const problem = parseProblem({
    mentees: [{ id: "Ученик 1" }, { id: "Ученик 2" }, { id: "Ученик 3" }],
    mentors: [
      { id: "Наставник А", capacity: 0 },
      { id: "Наставник Б", capacity: 3, taken: 1, pending: 1 },
      { id: "Наставник В", capacity: 1, pending: 2 },
    ],
  });
  const { pairs, unmatched } = solve(problem);
  expect(pairs).toHaveLength(1);
  expect(pairs[0]).toMatchObject({ mentor: "Наставник Б" });
  expect(unmatched.map(({ reason }) => reason)).toEqual(["all-acceptable-full", "all-acceptable-full"]);
});

test("pins that break a hard rule or exceed the seats make the problem infeasible, by name", () => {
  const problem = parseProblem({
    mentees: [{ id: "Ученик 1" }, { id: "Ученик 2" }],
    mentors: [{ id: "Наставник А" }],
    bans: [{ mentee: "Ученик 1", mentor: "Наставник А" }],
    pins: [
      { mentee: "Ученик 1", mentor: "Наставник А" },
      { mentee: "Ученик 2", mentor: "Наставник А" },
    ],
  });
  expect(solve(problem)).toMatchObject({
    status: "infeasible",
    pairs: [],
    proof: {
      kind: "contradiction",
      conflicts: [
        { code: "banned", mentee: "Ученик 1", mentor: "Наставник А" },
        { code: "capacity-exceeded", mentor: "Наставник А" },
      ],
    },
  });
});

test("a pinned group that cannot reach its size within stability goes before it, and says so", () => {
  const problem = parseProblem({
    mentees: [
      { id: "Ученик 1", ranking: ["Наставник А"] },
      { id: "Ученик 2", ranking: ["Наставник Б", "Наставник А"] },
    ],
    mentors: [
      { id: "Наставник А", capacity: 2, lower: 2, ranking: ["Ученик 1", "Ученик 2"] },
      { id: "Наставник Б", ranking: ["Ученик 2"] },
    ],
    pins: [{ mentee: "Ученик 1", mentor: "Наставник А" }],
  });
  expect(solve(problem)).toMatchObject({
    status: "solved",
    pairs: [{ mentor: "Наставник А" }, { mentor: "Наставник А" }],
    stable: false,
    blockingPairs: [{ mentee: "Ученик 2", mentor: "Наставник Б" }],
    proof: { kind: "sizes", isStable: false },
  });
});

test("a pin is the curator's decision: lists of preference and the minimum score do not bind it", () => {
  const problem = parseProblem({
    mentees: [{ id: "Ученик 1", ranking: [] }],
    mentors: [{ id: "Наставник А" }],
    scores: [[1]],
    minimumScore: 5,
    pins: [{ mentee: "Ученик 1", mentor: "Наставник А" }],
  });
  expect(solve(problem)).toMatchObject({ status: "solved", pairs: [{ mentee: "Ученик 1" }], total: 1 });
});
