import { findContradiction } from "./find-contradiction.ts";
import { matchingProblem, type MatchingProblem } from "./matching-problem.ts";
import { placed } from "./mismatch.ts";
import { parsed } from "./parsed.ts";
import { refuseInput } from "./refuse-input.ts";

/**
 * Reads a problem from outside data. Throws `invalid-input` that names the place, what was expected and what was met.
 *
 * @param place name of the source that stands in front of the place in a message, such as a file
 */
export function parseProblem(value: unknown, place = "problem"): MatchingProblem {
  const problem = parsed(matchingProblem, value, place);
  const contradiction = findContradiction(problem);
  if (contradiction !== undefined) refuseInput(placed(place, contradiction));
  return problem;
}
