import { solve, type MatchingProblem, type MatchingResult } from "@nastavnik/matching";

/** A false answer made of a true one; nothing where there is none of that kind. */
type Corruption = (problem: MatchingProblem, result: MatchingResult, chance: number) => MatchingResult | undefined;

const pick = <T>(items: readonly T[], chance: number): T | undefined => items[chance % Math.max(1, items.length)];
const isSolved = ({ status }: MatchingResult) => status === "solved";
const reasons = [
  "infeasible",
  "no-consent",
  "excluded-by-self",
  "excluded-by-mentors",
  "no-topic",
  "below-minimum-score",
  "no-acceptable-mentor",
  "no-capacity",
  "group-closed",
  "full-or-closed",
  "all-acceptable-full",
  "lower-total",
  "no-stable-answer",
  "no-acceptable-peer",
  "all-acceptable-pinned",
  "all-acceptable-paired",
];

/** What a liar may do to an answer, each kind by its name. */
export const corruptions: Readonly<Record<string, Corruption>> = {
  "an impossibility that rests on a pin which does not exist": (problem, result) => {
    const [mentee, mentor] = [problem.mentees[0] ?? problem.peers[0], problem.mentors[0] ?? problem.peers[1]];
    if (mentee === undefined || mentor === undefined || !isSolved(result)) return undefined;
    const { total: _, ...rest } = result;
    return {
      ...rest,
      status: "infeasible",
      pairs: [],
      stable: false,
      blockingPairs: [],
      closed: [],
      unmatched: [...problem.mentees, ...problem.peers].map(({ id }) => ({ id, reason: "infeasible" })),
      unmetWishes: [],
      proof: { kind: "contradiction", conflicts: [{ code: "banned", mentee: mentee.id, mentor: mentor.id }] },
    };
  },
  "a false total": (_, result, chance) => {
    if (result.total !== undefined) return { ...result, total: result.total + (chance % 2 === 0 ? 1 : -1) };
    return { ...result, total: chance % 5 };
  },
  "a false reason": (_, result, chance) => {
    const victim = pick(result.unmatched, chance);
    if (victim === undefined) return undefined;
    const reason = pick(
      reasons.filter((each) => each !== victim.reason),
      chance,
    )!;
    return { ...result, unmatched: result.unmatched.map((each) => (each === victim ? { ...each, reason } : each)) };
  },
  "wishes hidden or made up": (problem, result, chance) => {
    if (result.unmetWishes.length > 0) return { ...result, unmetWishes: result.unmetWishes.slice(1) };
    const ids = problem.mentees.map(({ id }) => id);
    if (ids.length < 2 || problem.together.length + problem.apart.length > 0) return undefined;
    const kind = chance % 2 === 0 ? "together" : "apart";
    return { ...result, unmetWishes: [{ kind, mentees: [ids[0]!, ids[1]!] }] };
  },
  "other lottery numbers": (_, result, chance) => {
    const [first, second] = result.lottery;
    if (first === undefined || second === undefined) return undefined;
    if (chance % 2 === 0) return { ...result, lottery: result.lottery.slice(1) };
    const swapped = [
      { ...first, number: second.number },
      { ...second, number: first.number },
    ];
    return { ...result, lottery: [...swapped, ...result.lottery.slice(2)] };
  },
  "closed groups that are open, or open ones that are closed": (problem, result) => {
    if (result.closed.length > 0) return { ...result, closed: result.closed.slice(1) };
    const [mentor] = problem.mentors;
    return mentor === undefined ? undefined : { ...result, closed: [mentor.id] };
  },
  "the best of one side sold as that of the other": (problem, result) => {
    if (!["stable", "topics", "co-mentors"].includes(result.mode) || !isSolved(result)) return undefined;
    const other = result.for === "mentees" ? "mentors" : "mentees";
    const theirs = solve(problem, { mode: result.mode, for: other, seed: result.seed });
    if (JSON.stringify(theirs.pairs) === JSON.stringify(result.pairs)) return undefined;
    return { ...theirs, for: result.for, proof: result.proof };
  },
  "a smaller answer sold as the largest": (problem, result) => {
    if (result.mode !== "stable-max" || !isSolved(result)) return undefined;
    const smaller = solve(problem, { mode: "stable", seed: result.seed });
    if (smaller.pairs.length >= result.pairs.length) return undefined;
    const { proof } = result;
    return proof.kind === "no-blocking-pair"
      ? { ...smaller, mode: "stable-max", for: result.for, proof: { ...proof, guarantee: "largest", searched: 0 } }
      : undefined;
  },
  "stability turned round": (_, result) => ({ ...result, stable: !result.stable }),
  "blocking pairs hidden or made up": (problem, result) => {
    if (result.blockingPairs.length > 0) return { ...result, blockingPairs: result.blockingPairs.slice(1) };
    const [mentee, mentor, topic] = [problem.mentees[0], problem.mentors[0], problem.topics[0]];
    if (mentee === undefined || mentor === undefined) return undefined;
    const pair = { mentee: mentee.id, mentor: topic?.mentor ?? mentor.id, ...(topic && { topic: topic.id }) };
    return { ...result, blockingPairs: [pair] };
  },
  strangers: (_, result, chance) => {
    const stranger = pick(["никто", "__proto__", "constructor", ""], chance)!;
    const [first] = result.pairs;
    if (first !== undefined && chance % 3 > 0) {
      const changed = chance % 3 === 1 ? { ...first, mentor: stranger } : { ...first, mentee: stranger };
      return { ...result, pairs: [changed, ...result.pairs.slice(1)] };
    }
    return { ...result, unmatched: [...result.unmatched, { id: stranger, reason: "no-capacity" }] };
  },
  "a pair that is gone": (_, result, chance) => {
    const victim = pick(result.pairs, chance);
    if (victim === undefined) return undefined;
    const pairs = result.pairs.filter((pair) => pair !== victim);
    const reason = pick(reasons, chance)!;
    const unmatched = pairs.some(({ mentee }) => mentee === victim.mentee)
      ? result.unmatched
      : [...result.unmatched, { id: victim.mentee, reason }];
    return { ...result, pairs, unmatched: chance % 2 === 0 ? unmatched : result.unmatched };
  },
  "mentors exchanged": (_, result, chance) => {
    const [first] = result.pairs;
    const others = result.pairs.filter(({ mentee, mentor }) => mentee !== first?.mentee && mentor !== first?.mentor);
    const second = pick(others, chance);
    if (first === undefined || second === undefined) return undefined;
    const given = ({ mentor, topic }: typeof first) => ({ mentor, ...(topic !== undefined && { topic }) });
    const pairs = result.pairs.map((pair) =>
      pair === first
        ? { mentee: first.mentee, ...given(second) }
        : pair === second
          ? { mentee: second.mentee, ...given(first) }
          : pair,
    );
    // Where nothing tells the two answers apart, the exchange is no lie.
    return ["stable", "topics", "co-mentors"].includes(result.mode) ? { ...result, pairs } : undefined;
  },
  "somebody twice": (_, result, chance) => {
    const [pair] = result.pairs;
    const [alone] = result.unmatched;
    if (pair !== undefined && chance % 2 === 0) return { ...result, pairs: [pair, ...result.pairs] };
    if (alone !== undefined) return { ...result, unmatched: [alone, ...result.unmatched] };
    return undefined;
  },
  "prices or bounds that are not those of the answer": (_, result, chance) => {
    const { proof } = result;
    const change = chance % 2 === 0 ? 1 : -1;
    if (proof.kind === "dual-values") {
      const id = pick(Object.keys(proof.mentees), chance);
      if (id === undefined) return undefined;
      return { ...result, proof: { ...proof, mentees: { ...proof.mentees, [id]: proof.mentees[id]! + change } } };
    }
    if (proof.kind === "no-blocking-pair" && proof.upperBound !== undefined) {
      return { ...result, proof: { ...proof, upperBound: proof.upperBound + 1 } };
    }
    return undefined;
  },
  "a gap that is not that of the answer, or none where there is one": (problem, result, chance) => {
    if (result.mode !== "group" || !isSolved(result)) return undefined;
    const alone = solve(problem, { mode: "group", searchNodes: 0, seed: result.seed });
    const { proof } = alone;
    if (proof.kind !== "sizes") return undefined;
    const { gap, ...rest } = proof;
    const atMost = (gap?.atMost ?? 0) + 1 + (chance % 3);
    const lie = { ...rest, guarantee: "within-gap", gap: { aim: gap?.aim ?? "score", atMost } } as const;
    const boast = { ...rest, guarantee: "optimal" } as const;
    return { ...alone, proof: gap !== undefined && chance % 2 === 0 ? boast : lie };
  },
  "the proof of another mode": (_, result, chance) => {
    const others: MatchingResult["proof"][] = [
      { kind: "no-blocking-pair", guarantee: "stable" },
      { kind: "dual-values", guarantee: "optimal", served: 1, score: 0, mentees: {}, mentors: {} },
      { kind: "rings", rings: [] },
      { kind: "contradiction", conflicts: [] },
      { kind: "too-few-seats", mentees: [], mentors: [] },
    ];
    const fit = result.mode === "peers" ? others.filter(({ kind }) => kind !== "no-blocking-pair") : others;
    const proof = pick(
      fit.filter(({ kind }) => kind !== result.proof.kind || kind !== "contradiction"),
      chance,
    )!;
    if (proof.kind === result.proof.kind && proof.kind === "rings") return undefined;
    return { ...result, proof };
  },
};
