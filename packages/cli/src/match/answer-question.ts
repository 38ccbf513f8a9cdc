import type { Locale } from "@nastavnik/core";
import {
  explain,
  explanationReport,
  type IntegerSolver,
  type MatchingProblem,
  type MatchingResult,
  type Obstacle,
  obstacleText,
  type PairExplanation,
  priceOfStability,
  priceReport,
  resultJson,
  ruleEffects,
  ruleReport,
  type UnmatchedExplanation,
} from "@nastavnik/matching";
import { refuse } from "./in-locale.ts";

/** What may be asked about an answer. */
export interface Questions {
  readonly why?: readonly string[];
  readonly unmatched?: string;
  readonly price: boolean;
  readonly rules: boolean;
  /** What groups were proved with, to be asked again. */
  readonly integerSolver?: IntegerSolver | undefined;
}

/** The answer to the one question that was asked, as data and as text; nothing if none was asked. */
export function answerQuestion(
  problem: MatchingProblem,
  result: MatchingResult,
  { why, unmatched, price, rules, integerSolver }: Questions,
  locale: Locale,
): { readonly data: unknown; readonly text: string } | undefined {
  if (why !== undefined) {
    const [mentee, mentor, ...more] = why;
    if (mentee === undefined || mentor === undefined || more.length > 0) {
      const text = {
        ru: `--why: ожидаются два кода, встретилось ${why.length} (файл укажите до --why)`,
        en: `--why: expected two identifiers, met ${why.length} (name the file before --why)`,
      };
      return refuse(text, locale);
    }
    return told(problem, explain(problem, result, { integerSolver }).why(mentee, mentor), locale);
  }
  if (unmatched !== undefined)
    return told(problem, explain(problem, result, { integerSolver }).whyUnmatched(unmatched), locale);
  if (price) {
    const mode = result.mode === "stable-max" ? "stable-max" : "stable";
    const found = priceOfStability(problem, { mode, for: result.for, seed: result.seed });
    const data = found.ok
      ? { ...found, stable: resultJson(found.stable), coverage: resultJson(found.coverage) }
      : found;
    return { data, text: priceReport(found, locale) };
  }
  if (!rules) return undefined;
  const effects = ruleEffects(problem, result, { integerSolver });
  return { data: effects, text: ruleReport(effects, locale) };
}

function told(problem: MatchingProblem, explanation: PairExplanation | UnmatchedExplanation, locale: Locale) {
  const worded = (obstacle: Obstacle) => ({ ...obstacle, text: obstacleText(obstacle) });
  const data = {
    ...explanation,
    ...("obstacles" in explanation && { obstacles: explanation.obstacles.map(worded) }),
    alternatives: explanation.alternatives.map((each) => ({ ...each, blockedBy: each.blockedBy.map(worded) })),
  };
  return { data, text: explanationReport(problem, explanation, locale) };
}
