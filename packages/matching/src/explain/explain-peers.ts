import { assess } from "../problem/assessment.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import { normalProblem } from "../problem/normal-problem.ts";
import { indexById } from "../problem/sides.ts";
import { peerLists, peerRanks } from "../peers/peer-lists.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import { textOf } from "../result/texts.ts";
import type { Explainer } from "./explainer.ts";
import { notFound, notUnmatched } from "./not-found.ts";
import type { Obstacle, Visible } from "./obstacle.ts";

/** The explainer of one pool: the first of two peers stands where elsewhere the mentee does. */
export function explainPeers(given: MatchingProblem, result: MatchingResult, isVisible: Visible): Explainer {
  const problem = normalProblem(given);
  const { peers, pins } = problem;
  const assessment = assess(problem);
  const { rules, scoring } = assessment;
  const ranks = peerRanks(problem, assessment);
  const lists = peerLists({ ...problem, pins: [] }, result.seed);
  const index = indexById(peers);
  const partner = new Map(
    result.pairs.flatMap(({ mentee, mentor }) => [[mentee, mentor] as const, [mentor, mentee] as const]),
  );
  const find = (id: string) => {
    const found = index.get(id);
    if (found === undefined) throw notFound({ ru: "участника", en: "peer" }, id);
    return found;
  };
  const outcomes = (a: number, b: number) =>
    rules.map((rule) => ({
      code: rule.code,
      passed: rule.passes(a, b) && rule.passes(b, a),
      text: textOf(rule.code, rule.text),
    }));
  const rank = (a: number, b: number) => lists[a]!.indexOf(b) + 1;
  const obstacles = (left: string, right: string): readonly Obstacle[] => {
    if (partner.get(left) === right) return [];
    const a = find(left);
    const b = find(right);
    if (a === b) return [{ kind: "rule", code: "same-person", text: textOf("same-person") }];
    const failed = outcomes(a, b).filter(({ passed }) => !passed);
    if (failed.length > 0) return failed.map(({ code, text }) => ({ kind: "rule", code, text }));
    if (result.status !== "solved") return [{ kind: "no-answer" }];
    return [left, right].flatMap((who): Obstacle[] => {
      const kept = partner.get(who);
      if (kept === undefined) return [];
      if (pins.some(({ mentee, mentor }) => mentee === who || mentor === who))
        return [{ kind: "pinned-elsewhere", who }];
      const other = who === left ? b : a;
      if (rank(find(who), find(kept)) > rank(find(who), other)) return [];
      const [self, own] = [find(who), find(kept)];
      const isTie = ranks[self]!.get(own) === ranks[self]!.get(other);
      return [{ kind: "has-preferred", who, ...(isVisible(kept) && { preferred: kept }), isTie }];
    });
  };
  const alternatives = (id: string, asked?: string) =>
    lists[find(id)]!.map((other) => peers[other]!.id)
      .filter((other) => other !== partner.get(id) && other !== asked)
      .slice(0, 3)
      .map((mentor) => ({ mentor, blockedBy: obstacles(id, mentor) }));
  return {
    whyNot: obstacles,
    why: (mentee, mentor) => {
      const a = find(mentee);
      const b = find(mentor);
      return {
        mentee,
        mentor,
        isPaired: partner.get(mentee) === mentor,
        isPinned: pins.some(
          (pin) => [pin.mentee, pin.mentor].toSorted().join("\n") === [mentee, mentor].toSorted().join("\n"),
        ),
        ...(scoring.isGiven && { score: scoring.of(a, b).total }),
        contributions: scoring.contributions(a, b),
        rules: outcomes(a, b),
        ...(rank(a, b) > 0 && { rankForMentee: rank(a, b), rankForMentor: rank(b, a) }),
        obstacles: obstacles(mentee, mentor),
        alternatives: alternatives(mentee, mentor),
      };
    },
    whyUnmatched: (id) => {
      const a = find(id);
      const reason = result.unmatched.find((unmatched) => unmatched.id === id)?.reason;
      if (reason === undefined) throw notUnmatched(id);
      const others = [...peers.keys()].filter((b) => b !== a);
      const histogram = new Map<string, number>();
      for (const b of others) {
        for (const code of new Set(outcomes(a, b).flatMap((rule) => (rule.passed ? [] : [rule.code])))) {
          histogram.set(code, (histogram.get(code) ?? 0) + 1);
        }
      }
      return {
        id,
        reason,
        text: textOf(reason),
        rules: Object.fromEntries(histogram),
        acceptable: lists[a]!.length,
        alternatives: alternatives(id),
      };
    },
  };
}
