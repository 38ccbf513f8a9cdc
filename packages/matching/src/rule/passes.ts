import { type Answers, answerTo, isAnswered, numberOf, slotsOf, wordsOf } from "./answers.ts";
import type { Candidates } from "./candidates.ts";
import { areEqual, commonMinutes, commonWords } from "./compare-answers.ts";
import type { Rule } from "./rule.ts";

/** Whether a pair meets a hard rule. */
export function passes(rule: Rule, { mentee, mentor, isEarlier }: Candidates): boolean {
  const left = mentee.answers;
  const right = mentor.answers;
  switch (rule.kind) {
    case "not-earlier":
      return !isEarlier;
    case "person": {
      const answers = rule.of === "mentee" ? left : right;
      return isAnswered(answers, rule.field)
        ? answerTo(answers, rule.field) === rule.equals
        : rule.unanswered === "passes";
    }
    case "between": {
      const value = numberOf(left, rule.mentee);
      if (value === undefined) return rule.unanswered === "passes";
      return value >= (numberOf(right, rule.from) ?? -Infinity) && value <= (numberOf(right, rule.to) ?? Infinity);
    }
    case "common":
    case "covers":
    case "hours":
    case "same":
    case "different":
    case "difference":
      break;
  }
  const isKnown = isAnswered(left, rule.mentee) && isAnswered(right, rule.mentor);
  return isKnown ? comparesWell(rule, left, right) : rule.unanswered === "passes";
}

type Comparison = Extract<Rule, { mentor: string }>;

function comparesWell(rule: Comparison, left: Answers | undefined, right: Answers | undefined): boolean {
  switch (rule.kind) {
    case "common":
      return commonWords(wordsOf(left, rule.mentee), wordsOf(right, rule.mentor)) >= rule.atLeast;
    case "covers": {
      const offered = wordsOf(right, rule.mentor);
      return wordsOf(left, rule.mentee).every((word) => offered.includes(word));
    }
    case "hours":
      return commonMinutes(slotsOf(left, rule.mentee), slotsOf(right, rule.mentor)) >= rule.minutes;
    case "same":
      return areEqual(answerTo(left, rule.mentee), answerTo(right, rule.mentor));
    case "different":
      return !areEqual(answerTo(left, rule.mentee), answerTo(right, rule.mentor));
    case "difference":
      break;
  }
  const difference = (numberOf(right, rule.mentor) ?? NaN) - (numberOf(left, rule.mentee) ?? NaN);
  return difference >= (rule.atLeast ?? -Infinity) && difference <= (rule.atMost ?? Infinity);
}
