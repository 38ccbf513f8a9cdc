import type { Force, Text } from "@nastavnik/core";
import type { Candidates } from "../rule/candidates.ts";
import { passes } from "../rule/passes.ts";
import type { MatchingProblem } from "./matching-problem.ts";
import { rankedLists, tierOf } from "./ranked-list.ts";
import type { Scoring } from "./scoring.ts";
import { humanOf, indexById, sides } from "./sides.ts";

/** A hard condition on a pair, the problem's own or built in; indices are those of the normal order. */
export interface PairRule {
  readonly code: string;
  readonly text?: Text | undefined;
  readonly force: Force;
  /** Whose fact or will it is: a mentee's alone, a mentor's alone, or of the two together. */
  readonly whose: "mentee" | "mentor" | "pair";
  /** A list of preference, which the pool reads in its own, faster way; a pin is free of it. */
  readonly isList: boolean;
  /** A wish of the questionnaire's threshold, not a prohibition; a pin is free of it. */
  readonly isSoft: boolean;
  readonly passes: (mentee: number, mentor: number) => boolean;
}

/** All hard conditions of a problem in its normal order; those that cannot fail are left out. */
export function pairRules(
  problem: MatchingProblem,
  scoring: Scoring,
  candidates: (mentee: number, mentor: number) => Candidates,
): readonly PairRule[] {
  const { mentees, mentors } = sides(problem);
  const rules: PairRule[] = [];
  const add = (code: string, whose: PairRule["whose"], test: PairRule["passes"], more: Partial<PairRule> = {}) =>
    rules.push({ code, whose, force: "regulation", isList: false, isSoft: false, passes: test, ...more });

  const isPool = problem.peers.length > 0;
  const humans = new Set(mentors.map(humanOf));
  if (isPool ? humans.size < mentors.length : mentees.some((mentee) => humans.has(humanOf(mentee)))) {
    add("same-person", "pair", (i, j) => humanOf(mentees[i]!) !== humanOf(mentors[j]!), { force: "integrity" });
  }
  if (problem.bans.length > 0) {
    const banned = keysOf(problem, problem.bans);
    add("banned", "pair", (i, j) => !banned.has(i * mentors.length + j));
  }
  if (isPool && mentees.some(({ exclusions }) => exclusions !== undefined)) {
    add("excluded-by-peer", "pair", (i, j) => !mentees[i]!.exclusions?.includes(mentees[j]!.id));
  } else if (mentees.some(({ exclusions }) => exclusions !== undefined)) {
    add("excluded-by-mentee", "mentee", (i, j) => !mentees[i]!.exclusions?.includes(mentors[j]!.id));
  }
  if (!isPool && mentors.some(({ exclusions }) => exclusions !== undefined)) {
    add("excluded-by-mentor", "mentor", (i, j) => !mentors[j]!.exclusions?.includes(mentees[i]!.id));
  }
  if (problem.topics.length > 0) {
    const offering = new Set(problem.topics.map(({ mentor }) => mentor));
    const isOffering = mentors.map(({ id }) => offering.has(id));
    if (isOffering.includes(false)) add("no-topic", "mentor", (_, j) => isOffering[j]!);
  }
  addLists(problem, add);
  if (problem.scores?.some((row) => row.includes(null))) {
    add("forbidden-pair", "pair", (i, j) => problem.scores?.[i]?.[j] !== null);
  }
  for (const rule of problem.rules) {
    const whose = rule.kind === "person" ? rule.of : "pair";
    add(rule.code, whose, (i, j) => passes(rule, candidates(i, j)), { text: rule.text, force: rule.force });
  }
  const { minimumScore, sense } = problem;
  if (minimumScore !== undefined) {
    const enough = (score: number) => (sense === "least" ? score <= minimumScore : score >= minimumScore);
    add("below-minimum-score", "pair", (i, j) => enough(scoring.of(i, j).total), { isSoft: true });
  }
  return rules;
}

function addLists(
  problem: MatchingProblem,
  add: (code: string, whose: PairRule["whose"], test: PairRule["passes"], more: Partial<PairRule>) => void,
): void {
  const { mentees, mentors } = sides(problem);
  const { topics } = problem;
  if (problem.peers.length > 0) {
    const ranked = rankedLists(mentees, indexById(mentees));
    const listed = (i: number, j: number) => {
      const list = ranked(i);
      return list === undefined || tierOf(list, j) > 0;
    };
    if (mentees.some(({ ranking }) => ranking !== undefined)) add("not-in-peer-list", "pair", listed, { isList: true });
    return;
  }
  const menteeIndex = indexById(mentees);
  const offerIndex = indexById(topics.length > 0 ? topics : mentors);
  if (mentees.some(({ ranking }) => ranking !== undefined)) {
    const ranked = rankedLists(mentees, offerIndex);
    const offers = mentors.map((mentor, j) =>
      topics.length > 0 ? topics.flatMap((topic, index) => (topic.mentor === mentor.id ? [index] : [])) : [j],
    );
    const listed = (i: number, j: number) => {
      const list = ranked(i);
      return list === undefined || offers[j]!.some((offer) => tierOf(list, offer) > 0);
    };
    add("not-in-mentee-list", "mentee", listed, { isList: true });
  }
  if (mentors.some(({ ranking }) => ranking !== undefined)) {
    const ranked = rankedLists(mentors, menteeIndex);
    const listed = (i: number, j: number) => {
      const list = ranked(j);
      return list === undefined || tierOf(list, i) > 0;
    };
    add("not-in-mentor-list", "mentor", listed, { isList: true });
  }
}

function keysOf(problem: MatchingProblem, pairs: MatchingProblem["bans"]): ReadonlySet<number> {
  const { mentees, mentors } = sides(problem);
  const rows = indexById(mentees);
  const columns = indexById(mentors);
  return new Set(pairs.map(({ mentee, mentor }) => rows.get(mentee)! * mentors.length + columns.get(mentor)!));
}
