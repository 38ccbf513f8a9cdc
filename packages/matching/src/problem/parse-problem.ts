import { NastavnikError } from "@nastavnik/core";
import { findContradiction } from "./find-contradiction.ts";
import { matchingProblem, type MatchingProblem } from "./matching-problem.ts";
import { describeIssue } from "./describe-issue.ts";

/**
 * Reads a problem from outside data. Throws `invalid-input` that names the place, what was expected and what was met.
 *
 * @param place name of the source that stands in front of the place in a message, such as a file
 */
export function parseProblem(value: unknown, place = "problem"): MatchingProblem {
  const parsed = matchingProblem.safeParse(value);
  if (!parsed.success) {
    throw new NastavnikError("invalid-input", describeIssue(parsed.error, value, place), { cause: parsed.error });
  }
  const contradiction = findContradiction(parsed.data);
  if (contradiction !== undefined) throw new NastavnikError("invalid-input", `${place}: ${contradiction}`);
  return parsed.data;
}
