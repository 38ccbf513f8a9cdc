import type { Text } from "@nastavnik/core";
import { fullValue } from "../rule/value-of.ts";
import type { MatchingProblem } from "./matching-problem.ts";
import { mismatch } from "./mismatch.ts";

/** Scores and weights so great that the sum over all pairs could lose its last digits. */
export function* inexactSums({ mentees, mentors, peers, scores, criteria }: MatchingProblem): Iterable<Text> {
  const pairs = mentees.reduce((sum, mentee) => sum + Math.min(mentee.mentors ?? 1, mentors.length), peers.length);
  let given = 0;
  for (const row of scores ?? []) for (const score of row) given = Math.max(given, Math.abs(score ?? 0));
  const weighed = criteria.reduce((sum, { weight }) => sum + fullValue * Math.abs(weight), 0);
  if ((given + weighed) * pairs <= Number.MAX_SAFE_INTEGER) return;
  const expected = {
    ru: "оценки и веса, сумма которых по всем парам точна",
    en: "scores and weights whose sum over all pairs is exact",
  };
  yield mismatch(given > weighed ? "scores" : "criteria", expected, String(Math.max(given, weighed)));
}
