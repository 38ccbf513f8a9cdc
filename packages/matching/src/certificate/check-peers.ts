import { passes } from "../rule/passes.ts";
import { valueOf } from "../rule/value-of.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import type { GivenResult } from "../result/result-schema.ts";
import { checkLottery } from "./check-figures.ts";
import { drawnNumbers } from "./drawn-numbers.ts";
import type { Flaw } from "./flaw.ts";

/**
 * One pool. Pairs and odd rings are checked in one way: everyone has somebody before (the partner, or the one before in the
 * ring) whom she would leave for somebody wanted more; no two may want each other more than those, and in a ring everyone
 * wants the next more than the one before. An odd ring then proves that no stable pairing exists (Tan 1991). Equals are told
 * apart by the lottery of the answer.
 */
export function checkPeers(problem: MatchingProblem, result: GivenResult): readonly Flaw[] {
  if (result.mode !== "peers") return [{ code: "wrong-mode" }];
  const flaws = checkLottery(problem.peers, result);
  const bare = result.blockingPairs.length === 0 && result.stable === (result.status === "solved");
  const isEmpty = result.closed.length === 0 && result.unmetWishes.length === 0 && result.total === undefined;
  const isShaped = shapes[result.status].some(
    (kind) => kind === result.proof.kind && (result.proof.kind !== "no-blocking-pair" || isPlain(result.proof)),
  );
  return [
    ...flaws,
    ...(bare ? [] : [{ code: "wrong-stability" } as const]),
    ...(isEmpty ? [] : [{ code: "malformed" } as const]),
    ...(isShaped ? checkPool(problem, result) : [{ code: "proof-fails" } as const]),
  ];
}

const shapes: Readonly<Record<GivenResult["status"], readonly string[]>> = {
  solved: ["no-blocking-pair"],
  "no-stable-answer": ["rings"],
  infeasible: ["contradiction"],
};

function isPlain({
  guarantee,
  upperBound,
  searched,
}: Extract<GivenResult["proof"], { kind: "no-blocking-pair" }>): boolean {
  return guarantee === "stable" && upperBound === undefined && searched === undefined;
}

function checkPool(problem: MatchingProblem, result: GivenResult): Flaw[] {
  const { peers, pins, bans, earlier, rules, criteria, sense, minimumScore } = problem;
  const people = new Map(peers.map((peer) => [peer.id, peer]));
  const pinned = new Set(pins.flatMap(({ mentee, mentor }) => [mentee, mentor]));
  const holds = (list: typeof bans, a: string, b: string) =>
    list.some(({ mentee, mentor }) => mentee === a && mentor === b);
  const candidates = (a: string, b: string) => ({
    mentee: people.get(a)!,
    mentor: people.get(b)!,
    isEarlier: holds(earlier, a, b),
  });
  const score = (a: string, b: string, wishes: typeof criteria) =>
    wishes.reduce((sum, each) => sum + each.weight * valueOf(each, candidates(a, b)), 0);
  const rank = (a: string, b: string) => {
    const { ranking } = people.get(a)!;
    if (ranking !== undefined) return ranking.findIndex((entry) => [entry].flat().includes(b));
    const own = score(
      a,
      b,
      criteria.filter((each) => each.for !== "mentor"),
    );
    return sense === "least" ? own : -own;
  };
  const numbers = drawnNumbers(peers, result.seed);
  const wants = (a: string, b: string, rather: string) =>
    rank(a, b) < rank(a, rather) || (rank(a, b) === rank(a, rather) && numbers.get(b)! < numbers.get(rather)!);
  const accepts = (a: string, b: string) => {
    const [own, other] = [people.get(a)!, people.get(b)!];
    const isSame = (own.person ?? own.id) === (other.person ?? other.id);
    if (isSame || own.exclusions?.includes(b) || holds(bans, a, b)) return false;
    const total = score(a, b, criteria);
    if (minimumScore !== undefined && (sense === "least" ? total > minimumScore : total < minimumScore)) return false;
    return (own.ranking === undefined || rank(a, b) >= 0) && rules.every((rule) => passes(rule, candidates(a, b)));
  };
  const { proof } = result;
  /** Codes of the hard rules that forbid two peers to each other, in either direction. */
  const barred = (a: string, b: string) =>
    [
      [a, b],
      [b, a],
    ].flatMap(([c, d]) => {
      const [own, other] = [people.get(c!)!, people.get(d!)!];
      return [
        ...((own.person ?? own.id) === (other.person ?? other.id) ? ["same-person"] : []),
        ...(holds(bans, c!, d!) ? ["banned"] : []),
        ...(own.exclusions?.includes(d!) ? ["excluded-by-peer"] : []),
        ...rules.filter((rule) => !passes(rule, candidates(c!, d!))).map(({ code }) => code),
      ];
    });
  if (proof.kind === "contradiction") {
    const isRight =
      result.pairs.length === 0 &&
      proof.conflicts.length > 0 &&
      proof.conflicts.every(
        ({ code, mentee, mentor }) =>
          mentee !== undefined &&
          mentor !== undefined &&
          pins.some((pin) => pin.mentee === mentee && pin.mentor === mentor) &&
          barred(mentee, mentor).includes(code),
      );
    return [...(isRight ? [] : [{ code: "proof-fails" } as const]), ...everybody(problem, result, () => "infeasible")];
  }
  const isSolved = result.status === "solved";
  const rings: readonly (readonly string[])[] = proof.kind === "rings" ? proof.rings : ringsOf(result);
  const flaws: Flaw[] = [];
  const before = new Map<string, string>();
  for (const ring of rings) {
    for (const [place, member] of ring.entries()) {
      if (!people.has(member)) return [{ code: "unknown", mentee: member }];
      if (before.has(member)) flaws.push({ code: "paired-twice", mentee: member });
      const [previous, next] = [ring.at(place - 1)!, ring[(place + 1) % ring.length]!];
      before.set(member, previous);
      if (pinned.has(member)) continue;
      if (ring.length > 1 && !(accepts(member, next) && accepts(next, member))) {
        flaws.push({ code: "not-allowed", mentee: member, mentor: next });
      }
      if (ring.length > 2 && !wants(member, next, previous)) flaws.push({ code: "proof-fails", mentee: member });
    }
  }
  for (const { id } of peers) if (!before.has(id)) flaws.push({ code: "missing", mentee: id });
  if (isSolved !== rings.every((ring) => ring.length <= 2)) flaws.push({ code: "proof-fails" });
  if (!isSolved && (result.pairs.length > 0 || !rings.some((ring) => ring.length % 2 === 1 && ring.length > 1))) {
    flaws.push({ code: "proof-fails" });
  }
  const reason = (id: string) => {
    if (!isSolved) return "no-stable-answer";
    const acceptable = peers.map((peer) => peer.id).filter((other) => accepts(id, other) && accepts(other, id));
    if (acceptable.length === 0) return "no-acceptable-peer";
    return acceptable.every((other) => pinned.has(other)) ? "all-acceptable-pinned" : "all-acceptable-paired";
  };
  flaws.push(...everybody(problem, result, reason));
  for (const pin of pins) {
    if (isSolved && before.get(pin.mentee) !== pin.mentor) flaws.push({ code: "pin-lost", mentee: pin.mentee });
  }
  if (flaws.length > 0) return flaws;
  const wantsMore = (a: string, b: string) => {
    const kept = before.get(a)!;
    return kept === a || wants(a, b, kept);
  };
  const free = peers.map(({ id }) => id).filter((id) => !pinned.has(id));
  return free.flatMap((a, place) =>
    free
      .slice(place + 1)
      .filter((b) => accepts(a, b) && accepts(b, a) && wantsMore(a, b) && wantsMore(b, a))
      .map((b): Flaw => ({ code: "blocking-pair", mentee: a, mentor: b })),
  );
}

/** Pairs are rings of two, those without a partner rings of one. */
function ringsOf({ pairs, unmatched }: GivenResult): string[][] {
  return [...pairs.map(({ mentee, mentor }) => [mentee, mentor]), ...unmatched.map(({ id }) => [id])];
}

/** Everybody is in a pair or unmatched, once, and unmatched for the right reason. */
function everybody({ peers }: MatchingProblem, given: GivenResult, reasonOf: (id: string) => string): Flaw[] {
  const told = new Set([
    ...given.pairs.flatMap(({ mentee, mentor }) => [mentee, mentor]),
    ...given.unmatched.map(({ id }) => id),
  ]);
  const count = 2 * given.pairs.length + given.unmatched.length;
  return [
    ...(told.size === peers.length && count === peers.length ? [] : [{ code: "missing" } as const]),
    ...given.unmatched
      .filter(({ id, reason }) => reason !== reasonOf(id))
      .map(({ id }): Flaw => ({ code: "wrong-reason", mentee: id })),
  ];
}
