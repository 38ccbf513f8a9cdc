import { Temporal } from "temporal-polyfill";
import { isQuiet } from "../plan/send-at.ts";
import { digestFields } from "../text/template-field.ts";
import { lintTemplate } from "../text/lint-template.ts";
import type { RuleProblem } from "./lint-rules.ts";
import type { RuleSet } from "./parse-rules.ts";

/** What is wrong with the settings of digests, and where. */
export function lintDigest({ quiet, digest }: Pick<RuleSet, "quiet" | "digest">): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (isQuiet(Temporal.PlainTime.from(digest.at), quiet)) {
    const text = {
      ru: `ожидается время вне тихих часов, получено: ${digest.at}`,
      en: `expected a time out of the quiet hours, met ${digest.at}`,
    };
    problems.push({ place: "digest.at", text });
  }
  for (const part of ["subject", "more"] as const) {
    for (const locale of ["ru", "en"] as const) {
      for (const text of lintTemplate(digest[part][locale], locale, digestFields)) {
        problems.push({ place: `digest.${part}.${locale}`, text });
      }
    }
  }
  return problems;
}
