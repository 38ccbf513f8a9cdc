import { explain, ruleEffects, type MatchingProblem, type MatchingResult } from "@nastavnik/matching";
import { expect } from "vitest";
import { tier } from "./brute-force.ts";
import { drawn } from "./oracle.ts";
import { relaxed } from "./relaxations.ts";

type Pairs = readonly (readonly [string, string])[];

/** One pool read from its text alone. */
class Pool {
  readonly problem: MatchingProblem;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(problem: MatchingProblem, seed: string) {
    this.problem = problem;
    this.#numbers = drawn(problem.peers, seed);
  }

  get ids(): string[] {
    return this.problem.peers.map(({ id }) => id);
  }

  isPinned(id: string): boolean {
    return this.problem.pins.some(({ mentee, mentor }) => mentee === id || mentor === id);
  }

  peer(id: string) {
    return this.problem.peers.find((each) => each.id === id)!;
  }

  failures(a: string, b: string): string[] {
    const { bans } = this.problem;
    const both = [
      [a, b],
      [b, a],
    ] as const;
    return [
      ...(a === b ? ["same-person"] : []),
      ...(bans.some((ban) => both.some(([c, d]) => ban.mentee === c && ban.mentor === d)) ? ["banned"] : []),
      ...(both.some(([c, d]) => this.peer(c).exclusions?.includes(d)) ? ["excluded-by-peer"] : []),
      ...(both.some(([c, d]) => tier(this.peer(c).ranking, d) === 0) ? ["not-in-peer-list"] : []),
    ];
  }

  rank(a: string, b: string): number {
    const { ranking } = this.peer(a);
    return ranking === undefined ? 0 : tier(ranking, b);
  }

  /** Whether `a` would rather have `b`, equals told apart by the lottery. */
  prefers(a: string, b: string, to: string): boolean {
    return this.order(a, b) < this.order(a, to);
  }

  order(a: string, b: string): number {
    return this.rank(a, b) * 100 + this.#numbers.get(b)!;
  }

  number(id: string): number {
    return this.#numbers.get(id)!;
  }

  /** Pairings of those who are not pinned in which no two would rather have each other. */
  stable(): Pairs[] {
    const free = this.ids.filter((id) => !this.isPinned(id));
    const all: Pairs[] = [];
    const go = (left: readonly string[], pairs: Pairs) => {
      const [a, ...rest] = left;
      if (a === undefined) {
        all.push(pairs);
        return;
      }
      go(rest, pairs);
      for (const b of rest) {
        if (this.failures(a, b).length === 0)
          go(
            rest.filter((id) => id !== b),
            [...pairs, [a, b]],
          );
      }
    };
    go(free, []);
    return all.filter((pairs) => {
      const partner = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
      const wants = (a: string, b: string) => !partner.has(a) || this.prefers(a, b, partner.get(a)!);
      return !free.some((a) =>
        free.some((b) => a !== b && this.failures(a, b).length === 0 && wants(a, b) && wants(b, a)),
      );
    });
  }

  /** Everybody who is in a pair of a stable answer; nobody if there is none. The same in all of them. */
  served(): number {
    const isBroken = this.problem.pins.some(({ mentee, mentor }) =>
      this.failures(mentee, mentor).some((code) => code !== "not-in-peer-list"),
    );
    const [first] = isBroken ? [] : this.stable();
    return first === undefined ? 0 : 2 * (first.length + this.problem.pins.length);
  }
}

/** Everything that is said about an answer of one pool, derived from the problem once more. */
export function checkPeerSentences(problem: MatchingProblem, result: MatchingResult): void {
  const pool = new Pool(problem, result.seed);
  const { why, whyNot, whyUnmatched } = explain(problem, result);
  const partner = new Map(
    result.pairs.flatMap(({ mentee, mentor }) => [[mentee, mentor] as const, [mentor, mentee] as const]),
  );
  expect(result.lottery.map(({ id, number }) => [id, number])).toEqual(pool.ids.map((id) => [id, pool.number(id)]));
  expect(result.stable).toBe(result.status === "solved");
  expect(result.pairs).toHaveLength(pool.served() / 2);
  if (result.status === "solved") expect(pool.stable()).not.toEqual([]);
  if (result.status === "no-stable-answer") expect(pool.stable()).toEqual([]);
  for (const a of pool.ids) {
    for (const b of pool.ids) {
      const said = why(a, b);
      const isPaired = partner.get(a) === b;
      expect(said.isPaired).toBe(isPaired);
      const rules = said.rules.filter(({ passed }) => !passed).map(({ code }) => code);
      if (a !== b) expect(rules.toSorted()).toEqual(pool.failures(a, b).toSorted());
      expect(said.obstacles).toEqual(whyNot(a, b));
      expect(said.obstacles.length > 0).toBe(!isPaired);
      for (const obstacle of said.obstacles) {
        if (obstacle.kind === "rule") expect(pool.failures(a, b)).toContain(obstacle.code);
        else if (obstacle.kind === "pinned-elsewhere") expect(pool.isPinned(obstacle.who)).toBe(true);
        else if (obstacle.kind === "no-answer") expect(result.status).not.toBe("solved");
        else {
          if (obstacle.kind !== "has-preferred") throw new Error(obstacle.kind);
          const other = obstacle.who === a ? b : a;
          expect(partner.get(obstacle.who)).toBe(obstacle.preferred);
          expect(pool.prefers(obstacle.who, obstacle.preferred!, other)).toBe(true);
          const isTie = pool.rank(obstacle.who, obstacle.preferred!) === pool.rank(obstacle.who, other);
          expect(obstacle.isTie).toBe(isTie);
        }
      }
      if (said.rankForMentee !== undefined) {
        const better = pool.ids.filter((id) => pool.failures(a, id).length === 0 && pool.prefers(a, id, b));
        expect(said.rankForMentee).toBe(better.length + 1);
      }
    }
  }
  for (const { id, reason } of result.unmatched) {
    const acceptable = pool.ids.filter((other) => pool.failures(id, other).length === 0);
    expect(whyUnmatched(id).acceptable).toBe(acceptable.length);
    if (reason === "infeasible" || reason === "no-stable-answer") expect(result.status).toBe(reason);
    else {
      expect(reason).toBe(
        acceptable.length === 0
          ? "no-acceptable-peer"
          : acceptable.every((other) => pool.isPinned(other))
            ? "all-acceptable-pinned"
            : "all-acceptable-paired",
      );
      expect(acceptable.every((other) => partner.has(other))).toBe(true);
    }
  }
  const now = new Set(partner.keys());
  for (const { code, served } of ruleEffects(problem, result)) {
    expect({ code, served: now.size + served }).toEqual({
      code,
      served: new Pool(relaxed(problem, code), result.seed).served(),
    });
  }
}
