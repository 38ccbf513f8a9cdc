import { NastavnikError } from "@nastavnik/core";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import type { MatchingResult, Pair } from "../result/matching-result.ts";
import { textOf } from "../result/texts.ts";
import { ruleHistogram } from "../result/unmatched-reason.ts";
import { alternatives } from "./alternatives.ts";
import { caseOf, rankForMentee, rankForMentor, type Case } from "./case.ts";
import { explainPeers } from "./explain-peers.ts";
import type { Explainer } from "./explainer.ts";
import type { PairExplanation, UnmatchedExplanation } from "./explanation.ts";
import { obstacles, type Visible } from "./obstacles.ts";

export interface ExplainOptions {
  /** Which identifiers the viewer may read; others are only counted. By default all. */
  readonly isVisible?: Visible;
}

/**
 * Explains an answer. Nothing is solved until a question is asked; `lower-total` in the modes `coverage` and `group` then
 * solves once more with the pair made by hand.
 */
export function explain(
  problem: MatchingProblem,
  result: MatchingResult,
  { isVisible = () => true }: ExplainOptions = {},
): Explainer {
  if (problem.peers.length > 0) return explainPeers(problem, result, isVisible);
  const each = caseOf(problem, result);
  const named = (mentee: string, mentor: string): Pair => {
    const topic = topicBetween(each, mentee, mentor);
    return { mentee, mentor, ...(topic !== undefined && { topic }) };
  };
  return {
    why: (mentee, mentor) => whyPair(each, named(mentee, mentor), isVisible),
    whyNot: (mentee, mentor) => obstacles(each, named(mentee, mentor), isVisible),
    whyUnmatched: (id) => whyNobody(each, id, isVisible),
  };
}

/** The topic in question: the one that the mentee has with the mentor, or else the one that she likes best. */
function topicBetween(each: Case, mentee: string, mentor: string): string | undefined {
  const { pool, problem } = each;
  if (problem.topics.length === 0) return undefined;
  const own = each.pairOf(mentee);
  if (own?.mentor === mentor) return own.topic;
  const edge = each.edgeTo(each.menteeOf(mentee), each.mentorOf(mentor));
  return edge < 0 ? undefined : pool.placeIds[pool.place[edge]!];
}

function whyPair(each: Case, pair: Pair, isVisible: Visible): PairExplanation {
  const { pool } = each;
  const { rules, scoring } = pool.assessment;
  const i = each.menteeOf(pair.mentee);
  const j = each.mentorOf(pair.mentor);
  const edge = each.edgeTo(i, j);
  const isPaired = each.pairOf(pair.mentee)?.mentor === pair.mentor;
  return {
    ...pair,
    isPaired,
    isPinned: isPaired && each.isPinned(pair.mentee),
    ...(scoring.isGiven && { score: scoring.of(i, j).total }),
    contributions: scoring.contributions(i, j),
    rules: rules.map((rule) => ({
      code: rule.code,
      passed: rule.passes(i, j),
      text: textOf(rule.code, rule.text),
    })),
    ...(edge >= 0 && {
      rankForMentee: rankForMentee(each, i, edge),
      rankForMentor: rankForMentor(each, j, i, edge),
    }),
    obstacles: obstacles(each, pair, isVisible),
    alternatives: alternatives(each, pair.mentee, isVisible, pair.mentor),
  };
}

function whyNobody(each: Case, id: string, isVisible: Visible): UnmatchedExplanation {
  const { result, pool, problem } = each;
  const i = each.menteeOf(id);
  const reason = result.unmatched.find((unmatched) => unmatched.id === id)?.reason;
  if (reason === undefined) throw new NastavnikError("invalid-input", `expected somebody unmatched, met «${id}»`);
  const rule = pool.assessment.rules.find(({ code }) => code === reason);
  const acceptable = [...problem.mentors.keys()].filter((j) => each.edgeTo(i, j) >= 0).length;
  const seats = pool.mentorFree.reduce((sum, free) => sum + free, 0);
  return {
    id,
    reason,
    text: textOf(reason, rule?.text),
    rules: ruleHistogram(pool, i),
    acceptable,
    seatsPerMentee: seats / problem.mentees.length,
    alternatives: alternatives(each, id, isVisible),
  };
}
