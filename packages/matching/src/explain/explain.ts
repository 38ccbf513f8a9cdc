import { freeSeats } from "../problem/free-seats.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import type { MatchingResult, Pair } from "../result/matching-result.ts";
import { textOf } from "../result/texts.ts";
import { ruleHistogram } from "../result/unmatched-reason.ts";
import type { SolveOptions } from "../solve/solve-options.ts";
import { alternatives } from "./alternatives.ts";
import { caseOf, rankForMentee, rankForMentor, type Case } from "./case.ts";
import { explainPeers } from "./explain-peers.ts";
import type { Explainer } from "./explainer.ts";
import type { PairExplanation, UnmatchedExplanation } from "./explanation.ts";
import { notUnmatched } from "./not-found.ts";
import type { Visible } from "./obstacle.ts";
import { obstacles } from "./obstacles.ts";

export interface ExplainOptions extends Pick<SolveOptions, "searchNodes" | "integerSolver"> {
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
  { isVisible = () => true, ...options }: ExplainOptions = {},
): Explainer {
  if (problem.peers.length > 0) return explainPeers(problem, result, isVisible);
  const each = caseOf(problem, result, options);
  return {
    why: (mentee, mentor) => whyPair(each, mentee, mentor, isVisible),
    whyNot: (mentee, mentor) => obstacles(each, { mentee, mentor }, isVisible),
    whyUnmatched: (id) => whyNobody(each, id, isVisible),
  };
}

/** The topic in question: the one that the mentee has with the mentor, or else the one that she likes best. */
function topicBetween(each: Case, mentee: string, mentor: string): string | undefined {
  const { pool, problem } = each;
  if (problem.topics.length === 0) return undefined;
  const own = each.pairsOf(mentee).find((pair) => pair.mentor === mentor);
  if (own !== undefined) return own.topic;
  const [edge] = each.edgesTo(each.menteeOf(mentee), each.mentorOf(mentor));
  return edge === undefined ? undefined : pool.placeIds[pool.place[edge]!];
}

function whyPair(each: Case, mentee: string, mentor: string, isVisible: Visible): PairExplanation {
  const { rules, scoring } = each.pool.assessment;
  const i = each.menteeOf(mentee);
  const j = each.mentorOf(mentor);
  const topic = topicBetween(each, mentee, mentor);
  const edge = each.edgeAt(i, topic ?? mentor);
  const isPaired = each.areTogether(mentee, mentor);
  const pair: Pair = { mentee, mentor, ...(topic !== undefined && { topic }) };
  return {
    ...pair,
    isPaired,
    isPinned: isPaired && each.isPinned(mentee, mentor),
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
    obstacles: obstacles(each, { mentee, mentor }, isVisible),
    alternatives: alternatives(each, mentee, isVisible, mentor),
  };
}

function whyNobody(each: Case, id: string, isVisible: Visible): UnmatchedExplanation {
  const { result, pool, problem } = each;
  const i = each.menteeOf(id);
  const reason = result.unmatched.find((unmatched) => unmatched.id === id)?.reason;
  if (reason === undefined) throw notUnmatched(id);
  const rule = pool.assessment.rules.find(({ code }) => code === reason);
  const seats = problem.mentors.reduce((sum, mentor) => sum + freeSeats(mentor), 0);
  return {
    id,
    reason,
    text: textOf(reason, rule?.text),
    rules: ruleHistogram(pool, i),
    acceptable: [...problem.mentors.keys()].filter((j) => each.edgesTo(i, j).length > 0).length,
    seatsPerMentee: seats / problem.mentees.length,
    alternatives: alternatives(each, id, isVisible),
  };
}
