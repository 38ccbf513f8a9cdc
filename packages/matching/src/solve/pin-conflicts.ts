import { assess } from "../problem/assessment.ts";
import { seatsAfterPins } from "../problem/free-seats.ts";
import type { MatchingProblem } from "../problem/matching-problem.ts";
import { indexById, sides } from "../problem/sides.ts";
import type { Conflict } from "../result/proof.ts";

/**
 * What is wrong with the pairs made by hand: a hard rule broken, more pins than free seats. Lists of preference and the
 * minimum score do not bind a pin.
 */
export function pinConflicts(problem: MatchingProblem): readonly Conflict[] {
  if (problem.pins.length === 0) return [];
  const { mentees, mentors } = sides(problem);
  const rows = indexById(mentees);
  const columns = indexById(mentors);
  const rules = assess(problem).rules.filter(({ isList, isSoft }) => !isList && !isSoft);
  const isPool = problem.peers.length > 0;
  const broken = problem.pins.flatMap(({ mentee, mentor }) => {
    const i = rows.get(mentee)!;
    const j = columns.get(mentor)!;
    const failed = rules.filter((rule) => !rule.passes(i, j) || (isPool && !rule.passes(j, i)));
    const codes = failed.map(({ code }) => code);
    if (isPool && i === j) codes.push("same-person");
    return [...new Set(codes)].map((code): Conflict => ({ code, mentee, mentor }));
  });
  const overfull = problem.mentors
    .filter((mentor) => problem.pins.some((pin) => pin.mentor === mentor.id) && seatsAfterPins(problem, mentor) < 0)
    .map(({ id }): Conflict => ({ code: "capacity-exceeded", mentor: id }));
  const crowded = problem.topics
    .filter(({ id, capacity }) => problem.pins.filter((pin) => pin.topic === id).length > capacity)
    .map(({ mentor }): Conflict => ({ code: "topic-limit-exceeded", mentor }));
  return [...broken, ...overfull, ...crowded];
}
