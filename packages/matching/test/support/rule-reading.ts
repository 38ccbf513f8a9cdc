import type { MatchingProblem } from "@nastavnik/matching";

type Rule = MatchingProblem["rules"][number];
type Answers = Readonly<Record<string, unknown>>;

/** Whether a pair fails a rule, read once more from what the documentation of rules says. */
export function failsRule(rule: Rule, left: Answers, right: Answers, isEarlier: boolean): boolean {
  if (rule.kind === "not-earlier") return isEarlier;
  const asked =
    rule.kind === "person"
      ? [(rule.of === "mentee" ? left : right)[rule.field]]
      : rule.kind === "between"
        ? [left[rule.mentee]]
        : [left[rule.mentee], right[rule.mentor]];
  if (asked.includes(undefined)) return rule.unanswered === "fails";
  const [own, other] = asked;
  const words = (value: unknown) => [...new Set(value as readonly string[])];
  switch (rule.kind) {
    case "person":
      return own !== rule.equals;
    case "between":
      return [right[rule.from], right[rule.to]].some(
        (bound, at) => bound !== undefined && Math.sign((own as number) - (bound as number)) === (at === 0 ? -1 : 1),
      );
    case "common":
      return words(own).filter((word) => words(other).includes(word)).length < rule.atLeast;
    case "covers":
      return words(own).some((word) => !words(other).includes(word));
    case "same":
      return own !== other;
    case "different":
      return own === other;
    case "difference": {
      const difference = (other as number) - (own as number);
      return difference < (rule.atLeast ?? difference) || difference > (rule.atMost ?? difference);
    }
    case "hours":
      break;
  }
  const [mine, theirs] = [minutesOf(own), minutesOf(other)];
  return mine.filter((minute) => theirs.includes(minute)).length < rule.minutes;
}

interface Slot {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** Every free minute of a week. */
function minutesOf(value: unknown): number[] {
  const minutes = (value as readonly Slot[]).flatMap(({ day, from, to }) =>
    Array.from({ length: to - from }, (_, minute) => day * 1440 + from + minute),
  );
  return [...new Set(minutes)];
}
