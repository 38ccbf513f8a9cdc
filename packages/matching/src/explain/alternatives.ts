import type { Pair } from "../result/matching-result.ts";
import type { Case } from "./case.ts";
import type { Alternative } from "./explanation.ts";
import type { Visible } from "./obstacle.ts";
import { obstacles } from "./obstacles.ts";

/** How many alternatives are told. */
const told = 3;

/**
 * The nearest other mentors for a mentee: acceptable ones in her own order, then those that fail the fewest hard rules.
 *
 * @param asked the mentor that the question is about, who is no alternative
 */
export function alternatives(each: Case, mentee: string, isVisible: Visible, asked?: string): readonly Alternative[] {
  const { problem, pool } = each;
  const i = each.menteeOf(mentee);
  const isTaken = (mentor: string) => each.areTogether(mentee, mentor) || mentor === asked;
  const edges = Array.from({ length: pool.start[i + 1]! - pool.start[i]! }, (_, k) => pool.start[i]! + k)
    .filter((edge) => !isTaken(problem.mentors[pool.placeMentor[pool.place[edge]!]!]!.id))
    .toSorted((a, b) => pool.menteeRank[a]! - pool.menteeRank[b]! || pool.gain[b]! - pool.gain[a]! || a - b);
  const near: Pair[] = edges.slice(0, told).map((edge) => {
    const place = pool.place[edge]!;
    const mentor = problem.mentors[pool.placeMentor[place]!]!.id;
    return { mentee, mentor, ...(problem.topics.length > 0 && { topic: pool.placeIds[place]! }) };
  });
  if (near.length < told) near.push(...forbidden(each, i, isTaken).slice(0, told - near.length));
  return near.map((pair) => ({
    mentor: pair.mentor,
    ...(pair.topic !== undefined && { topic: pair.topic }),
    blockedBy: obstacles(each, pair, isVisible),
  }));
}

function forbidden(each: Case, i: number, isTaken: (mentor: string) => boolean): Pair[] {
  const { problem, pool } = each;
  const { rules, scoring } = pool.assessment;
  return [...problem.mentors.keys()]
    .filter((j) => !isTaken(problem.mentors[j]!.id))
    .map((j) => ({ j, failed: rules.filter((rule) => !rule.passes(i, j)).length, score: scoring.of(i, j).forMentee }))
    .filter(({ failed }) => failed > 0)
    .toSorted((a, b) => a.failed - b.failed || b.score - a.score || a.j - b.j)
    .map(({ j }) => ({ mentee: problem.mentees[i]!.id, mentor: problem.mentors[j]!.id }));
}
