import type { Text } from "@nastavnik/core";
import { isAnswered } from "../rule/answers.ts";
import type { Rule } from "../rule/rule.ts";
import type { MatchingProblem } from "./matching-problem.ts";
import { mismatch } from "./mismatch.ts";
import { sides } from "./sides.ts";

/**
 * Rules of law that could never fail, since nobody answered the question that they ask: most likely it is misspelt, and a
 * rule of law must not vanish. Where an open question counts as a failure the rule speaks for itself.
 */
export function* uselessLaws(problem: MatchingProblem): Iterable<Text> {
  const { mentees, mentors } = sides(problem);
  for (const [index, rule] of problem.rules.entries()) {
    if (rule.force !== "law" || rule.kind === "not-earlier" || rule.unanswered === "fails") continue;
    for (const { side, key, fields } of questionsOf(rule)) {
      const people = side === "mentee" ? mentees : mentors;
      const isAsked = people.some(({ answers }) => fields.some((field) => isAnswered(answers, field)));
      if (people.length === 0 || isAsked) continue;
      const expected = {
        ru: "для правила закона вопрос, на который кто-нибудь ответил",
        en: "for a rule of law a question that somebody answered",
      };
      yield mismatch(`rules[${index}].${key}`, expected, fields.map((field) => `«${field}»`).join(", "));
    }
  }
}

interface Question {
  readonly side: "mentee" | "mentor";
  /** Where the rule names it. */
  readonly key: string;
  /** One of these has to be answered. */
  readonly fields: readonly string[];
}

function questionsOf(rule: Exclude<Rule, { kind: "not-earlier" }>): readonly Question[] {
  if (rule.kind === "person") return [{ side: rule.of, key: "field", fields: [rule.field] }];
  const mentee: Question = { side: "mentee", key: "mentee", fields: [rule.mentee] };
  if (rule.kind === "between") return [mentee, { side: "mentor", key: "from", fields: [rule.from, rule.to] }];
  return [mentee, { side: "mentor", key: "mentor", fields: [rule.mentor] }];
}
