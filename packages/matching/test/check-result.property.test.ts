import {
  checkResult,
  parseProblem,
  solve,
  type MatchingProblem,
  type MatchingResult,
  type Mode,
} from "@nastavnik/matching";
import fc from "fast-check";
import { expect, test } from "vitest";
import { corruptions } from "./support/corruptions.ts";
import {
  constrained,
  grouped,
  marriages,
  pinnedPool,
  tiedPairs,
  scored,
  twoSided,
  withCoMentors,
  withTopics,
} from "./support/problems.ts";
import { runs } from "./support/runs.ts";

const numRuns = runs(1000);

const cases = {
  stable: constrained(fc.oneof(twoSided({ ties: true }), twoSided({ ties: true, isFull: true }))),
  "stable-max": constrained(fc.oneof(twoSided({ ties: true }), twoSided({ ties: true, isFull: true }))),
  coverage: constrained(fc.oneof(scored(), twoSided({ ties: true }))),
  group: constrained(grouped(fc.oneof(scored(), twoSided({ ties: true })))),
  topics: constrained(fc.oneof(withTopics({ ties: true }), withTopics({ ties: true, isFull: true }))),
  peers: pinnedPool(),
  "co-mentors": constrained(withCoMentors({ ties: true, isFull: true })),
};

for (const [mode, problems] of Object.entries(cases)) {
  test(`the checker finds no flaw in answers of ${mode}, with bans, exclusions and pins`, () => {
    fc.assert(
      fc.property(problems, fc.constantFrom("mentees", "mentors"), (problem, favourite) => {
        const result = solve(problem, { mode: mode as keyof typeof cases, for: favourite });
        expect(checkResult(problem, result)).toEqual([]);
        if (result.status === "infeasible") return;
        for (const { mentee, mentor } of result.status === "solved" ? problem.pins : []) {
          const isThere = result.pairs.some(
            (pair) => [mentee, mentor].includes(pair.mentee) && [mentee, mentor].includes(pair.mentor),
          );
          expect(isThere).toBe(true);
        }
        for (const ban of problem.bans) expect(result.pairs).not.toContainEqual(expect.objectContaining(ban));
      }),
      { numRuns },
    );
  });
}

test("the checker finds no flaw in a complete coverage, nor in the proof that there is none", () => {
  fc.assert(
    fc.property(constrained(scored({ mentors: 3 })), (drawn) => {
      const problem = { ...drawn, complete: true };
      expect(checkResult(problem, solve(problem, { mode: "coverage" }))).toEqual([]);
    }),
    { numRuns },
  );
});

test("the checker notices a pair taken away, a pair exchanged and a dual value changed", () => {
  fc.assert(
    fc.property(scored(), (problem) => {
      const result = solve(problem, { mode: "coverage" });
      const [first] = result.pairs;
      fc.pre(first !== undefined && result.proof.kind === "dual-values");
      const without = { ...result, pairs: result.pairs.slice(1) };
      expect(checkResult(problem, without)).toContainEqual({ code: "missing", mentee: first.mentee });
      const dropped = {
        ...without,
        unmatched: [...result.unmatched, { id: first.mentee, reason: "all-acceptable-full" }],
      };
      expect(checkResult(problem, dropped)).not.toEqual([]);
      const { proof } = result;
      if (proof.kind !== "dual-values") return;
      const mentees = { ...proof.mentees, [first.mentee]: proof.mentees[first.mentee]! + 1 };
      expect(checkResult(problem, { ...result, proof: { ...proof, mentees } })).not.toEqual([]);
    }),
    { numRuns },
  );
});

test("the checker notices an unstable answer that claims to be stable, and blocking pairs that are not listed", () => {
  const problem = parseProblem({
    mentees: [
      { id: "s1", ranking: ["t1", "t2"] },
      { id: "s2", ranking: ["t1", "t2"] },
    ],
    mentors: [
      { id: "t1", ranking: ["s1", "s2"] },
      { id: "t2", ranking: ["s1", "s2"] },
    ],
  });
  const right = solve(problem, { mode: "stable" });
  const wrong = {
    ...right,
    pairs: [
      { mentee: "s1", mentor: "t2" },
      { mentee: "s2", mentor: "t1" },
    ],
  };
  const blockingPairs = [{ mentee: "s1", mentor: "t1" }];
  expect(checkResult(problem, right)).toEqual([]);
  expect(checkResult(problem, wrong)).toContainEqual({ code: "blocking-pair", mentee: "s1", mentor: "t1" });
  const scores = [
    [5, 1],
    [4, 1],
  ];
  const rated = parseProblem({
    ...problem,
    mentees: [{ id: "s1" }, { id: "s2" }],
    mentors: [{ id: "t1" }, { id: "t2" }],
    scores,
  });
  const gap = { aim: "score", atMost: 1 } as const;
  const proof = { kind: "sizes", guarantee: "within-gap", isStable: false, searched: 0, gap } as const;
  const honest = { ...wrong, mode: "group", stable: false, blockingPairs, proof, total: 5 } as const;
  expect(checkResult(rated, honest)).toEqual([]);
  expect(checkResult(rated, { ...honest, blockingPairs: [] })).toEqual([{ code: "wrong-stability" }]);
  expect(checkResult(rated, { ...honest, pairs: right.pairs, total: 6 })).toEqual([
    { code: "wrong-stability" },
    { code: "proof-fails" },
  ]);
  const generous = { ...honest, proof: { ...proof, gap: { ...gap, atMost: 2 } } };
  expect(checkResult(rated, generous)).toEqual([{ code: "proof-fails" }]);
});

test("the checker refutes rings that are none and shortages that are none", () => {
  const pool = parseProblem({ peers: [{ id: "a" }, { id: "b" }] });
  const none = { ...solve(pool), status: "no-stable-answer", pairs: [], stable: false } as const;
  const rings = [["a"], ["b"]];
  expect(checkResult(pool, { ...none, proof: { kind: "rings", rings } })).not.toEqual([]);
  const one = parseProblem({ mentees: [{ id: "1" }], mentors: [{ id: "А" }], complete: true });
  const impossible = {
    ...solve(one),
    status: "infeasible",
    pairs: [],
    total: undefined,
    stable: false,
    unmatched: [{ id: "1", reason: "infeasible" }],
    proof: { kind: "too-few-seats", mentees: ["1"], mentors: [] },
  } as unknown as MatchingResult;
  expect(checkResult(one, impossible)).toEqual([{ code: "proof-fails" }]);
  const enough: MatchingResult = { ...impossible, proof: { kind: "too-few-seats", mentees: ["1"], mentors: ["А"] } };
  expect(checkResult(one, enough)).toEqual([{ code: "proof-fails" }]);
});

const drawn = fc.oneof(
  ...Object.entries(cases).map(([mode, problems]) => problems.map((problem) => ({ mode: mode as Mode, problem }))),
  constrained(scored({ mentors: 3 })).map((problem) => ({
    mode: "coverage" as Mode,
    problem: { ...problem, complete: true },
  })),
);

/** Problems in which a kind of lie is possible at all often enough. */
const fertile: Readonly<Record<string, typeof drawn>> = {
  "the best of one side sold as that of the other": marriages().map((problem) => ({ mode: "stable", problem })),
  "a gap that is not that of the answer, or none where there is one": cases.group.map((problem) => ({
    mode: "group",
    problem,
  })),
  "a smaller answer sold as the largest": tiedPairs().map((problem) => ({ mode: "stable-max", problem })),
};

test.each(Object.entries(corruptions))("the checker accepts no answer with %s", (name, corrupt) => {
  let seen = 0;
  fc.assert(
    fc.property(
      fertile[name] ?? drawn,
      fc.constantFrom("mentees", "mentors"),
      fc.nat(),
      ({ mode, problem }, favourite, chance) => {
        const result = solve(problem, { mode, for: favourite, seed: String(chance % 9) });
        const lie = corrupt(problem, result, chance);
        fc.pre(lie !== undefined);
        seen++;
        expect(checkResult(problem, lie)).not.toEqual([]);
      },
    ),
    { numRuns, maxSkipsPerRun: 200 },
  );
  expect(seen).toBeGreaterThanOrEqual(numRuns);
});

test("the checker never throws, whatever it is given for an answer", () => {
  const [problems] = [fc.oneof(...Object.values<fc.Arbitrary<MatchingProblem>>(cases))];
  fc.assert(
    fc.property(problems, fc.anything(), fc.string(), fc.anything(), (problem, anything, key, value) => {
      const result = solve(problem);
      expect(checkResult(problem, anything as MatchingResult)).toEqual([{ code: "malformed" }]);
      const keys = Object.keys(result);
      const other = { ...result, [keys[key.length % keys.length]!]: value, [key]: value };
      expect(Array.isArray(checkResult(problem, other))).toBe(true);
    }),
    { numRuns },
  );
});
