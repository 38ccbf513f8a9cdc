import { solve, type MatchingProblem } from "@nastavnik/matching";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tier } from "./support/brute-force.ts";
import { onePool } from "./support/problems.ts";
import { runs } from "./support/runs.ts";

/** Partner of each peer, or -1. */
type Partners = readonly number[];

function accepts(problem: MatchingProblem, a: number, b: number): boolean {
  const { peers } = problem;
  return tier(peers[a]!.ranking, peers[b]!.id) > 0 && tier(peers[b]!.ranking, peers[a]!.id) > 0;
}

function allPairings(problem: MatchingProblem): Partners[] {
  const count = problem.peers.length;
  const all: Partners[] = [];
  const partner: number[] = Array.from({ length: count }, () => -1);
  const go = (a: number) => {
    if (a === count) {
      all.push([...partner]);
      return;
    }
    go(a + 1);
    if (partner[a]! >= 0) return;
    for (let b = a + 1; b < count; b++) {
      if (partner[b]! >= 0 || !accepts(problem, a, b)) continue;
      partner[a] = b;
      partner[b] = a;
      go(a + 1);
      partner[a] = -1;
      partner[b] = -1;
    }
  };
  go(0);
  return all;
}

function isStablePairing(problem: MatchingProblem, partner: Partners): boolean {
  const { peers } = problem;
  const prefers = (a: number, b: number) =>
    partner[a]! < 0 || tier(peers[a]!.ranking, peers[b]!.id) < tier(peers[a]!.ranking, peers[partner[a]!]!.id);
  return peers.every((_, a) =>
    peers.every((__, b) => a === b || !accepts(problem, a, b) || !(prefers(a, b) && prefers(b, a))),
  );
}

test("peers finds a stable pairing exactly when one exists", () => {
  fc.assert(
    fc.property(onePool(), (problem) => {
      const result = solve(problem);
      const index = new Map(problem.peers.map(({ id }, a) => [id, a]));
      const partner = problem.peers.map(() => -1);
      for (const { mentee, mentor } of result.pairs) {
        partner[index.get(mentee)!] = index.get(mentor)!;
        partner[index.get(mentor)!] = index.get(mentee)!;
      }
      const exists = allPairings(problem).some((each) => isStablePairing(problem, each));
      expect(result.status).toBe(exists ? "solved" : "no-stable-answer");
      // Without a stable pairing nobody is paired, and that is not stable either.
      expect(isStablePairing(problem, partner)).toBe(exists);
      expect(result.pairs.length > 0).toBe(exists && partner.some((other) => other >= 0));
    }),
    { numRuns: runs(4000) },
  );
});
