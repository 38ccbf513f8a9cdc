import { checkResult, parseProblem, solve } from "@nastavnik/matching";
import fc from "fast-check";
import { expect, test } from "vitest";
import { constrained, grouped, onePool, scored, twoSided, withTopics } from "./support/problems.ts";

const cases = {
  stable: constrained(twoSided({ ties: true })),
  "stable-max": constrained(twoSided({ ties: true })),
  coverage: constrained(fc.oneof(scored(), twoSided({ ties: true }))),
  group: constrained(grouped(fc.oneof(scored(), twoSided({ ties: true })))),
  topics: constrained(withTopics({ ties: true })),
  peers: onePool({ peers: 8 }),
};

for (const [mode, problems] of Object.entries(cases)) {
  test(`the checker finds no flaw in answers of ${mode}, with bans, exclusions and pins`, () => {
    fc.assert(
      fc.property(problems, fc.constantFrom("mentees", "mentors"), (problem, favourite) => {
        const result = solve(problem, { mode: mode as keyof typeof cases, for: favourite });
        expect(checkResult(problem, result)).toEqual([]);
        if (result.status === "infeasible") return;
        for (const { mentee, mentor } of problem.pins) {
          expect(result.pairs).toContainEqual(expect.objectContaining({ mentee, mentor }));
        }
        for (const ban of problem.bans) expect(result.pairs).not.toContainEqual(expect.objectContaining(ban));
      }),
      { numRuns: 1500 },
    );
  });
}

test("the checker finds no flaw in a complete coverage, nor in the proof that there is none", () => {
  fc.assert(
    fc.property(constrained(scored({ mentors: 3 })), (drawn) => {
      const problem = { ...drawn, complete: true };
      expect(checkResult(problem, solve(problem, { mode: "coverage" }))).toEqual([]);
    }),
    { numRuns: 1500 },
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
    { numRuns: 500 },
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
  expect(checkResult(problem, wrong)).toEqual([{ code: "blocking-pair", mentee: "s1", mentor: "t1" }]);
  const proof = { kind: "sizes", guarantee: "sizes-only", isStable: false, searched: 0 } as const;
  const honest = { ...wrong, mode: "group", stable: false, blockingPairs, proof } as const;
  expect(checkResult(problem, honest)).toEqual([]);
  expect(checkResult(problem, { ...honest, blockingPairs: [] })).toEqual([{ code: "proof-fails" }]);
  expect(checkResult(problem, { ...honest, pairs: right.pairs })).toEqual([{ code: "proof-fails" }]);
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
    unmatched: [{ id: "1", reason: "infeasible" }],
    proof: { kind: "too-few-seats", mentees: ["1"], mentors: [] },
  } as const;
  expect(checkResult(one, impossible)).toEqual([{ code: "proof-fails" }]);
  const enough = { ...impossible, proof: { ...impossible.proof, mentors: ["А"] } };
  expect(checkResult(one, enough)).toEqual([{ code: "proof-fails" }]);
});
