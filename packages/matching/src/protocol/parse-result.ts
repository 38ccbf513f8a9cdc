import type { MatchingProblem } from "../problem/matching-problem.ts";
import { normalProblem } from "../problem/normal-problem.ts";
import { parsed } from "../problem/parsed.ts";
import type { MatchingResult } from "../result/matching-result.ts";
import { type GivenResult, resultSchema } from "../result/result-schema.ts";
import { lotteryNumbers } from "../solve/infeasible.ts";

/**
 * Reads an answer from outside, as `resultJson` writes it. Throws `invalid-input` that names the place, what was expected and
 * what was met; whether what it says is true is for `checkResult` to find out.
 *
 * @param place name of the source that stands in front of the place in a message, such as a file
 */
export function parseResult(problem: MatchingProblem, value: unknown, place = "answer"): MatchingResult {
  const { notApplied: _, ...read } = parsed(resultSchema, value, place);
  const given = read as GivenResult;
  return { ...given, lottery: given.lottery ?? lotteryNumbers(normalProblem(problem), given.seed) };
}
