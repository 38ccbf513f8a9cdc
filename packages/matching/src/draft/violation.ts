import type { Text } from "@nastavnik/core";
import { assess } from "../problem/assessment.ts";
import { freeSeats } from "../problem/free-seats.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import { indexById, sides } from "../problem/sides.ts";
import type { Pair } from "../result/matching-result.ts";
import { textOf } from "../result/texts.ts";

/** Why a pair cannot stand in a draft. */
export interface Violation {
  readonly code: string;
  readonly text: Text;
  readonly mentee?: string;
  readonly mentor?: string;
}

/** Hard rules that a pair made by hand breaks; lists of preference and the minimum score do not bind the curator. */
export function brokenRules(problem: MatchingProblem, { mentee, mentor }: Pair): readonly Violation[] {
  const { mentees, mentors } = sides(problem);
  const i = indexById(mentees).get(mentee)!;
  const j = indexById(mentors).get(mentor)!;
  const isPool = problem.peers.length > 0;
  return assess(problem)
    .rules.filter(({ isList, isSoft }) => !isList && !isSoft)
    .filter((rule) => !rule.passes(i, j) || (isPool && !rule.passes(j, i)))
    .map(({ code, text }) => ({ code, text: textOf(code, text), mentee, mentor }));
}

/** Mentors and topics that have more pairs than seats. */
export function overfull(problem: MatchingProblem, pairs: readonly Pair[]): readonly Violation[] {
  const mentors = problem.mentors
    .filter((mentor) => pairs.filter((pair) => pair.mentor === mentor.id).length > freeSeats(mentor))
    .map(({ id }): Violation => ({ code: "over-capacity", text: textOf("over-capacity"), mentor: id }));
  const topics = problem.topics
    .filter(({ id, capacity }) => pairs.filter((pair) => pair.topic === id).length > capacity)
    .map(({ mentor }): Violation => ({ code: "over-topic-limit", text: textOf("over-topic-limit"), mentor }));
  return [...mentors, ...topics];
}
