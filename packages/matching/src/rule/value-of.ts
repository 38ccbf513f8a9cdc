import { answerTo, numberOf, slotsOf, wordsOf } from "./answers.ts";
import type { Candidate, Candidates } from "./candidates.ts";
import { areEqual, commonMinutes, commonWords } from "./compare-answers.ts";
import type { Criterion } from "./criterion.ts";

/** The full value of a criterion before its weight. */
export const fullValue = 10_000;

/** The value of a criterion for a pair: a whole number from 0 to 10,000, before its weight. */
export function valueOf(criterion: Criterion, { mentee, mentor, isEarlier }: Candidates): number {
  const left = mentee.answers;
  const right = mentor.answers;
  switch (criterion.kind) {
    case "earlier":
      return isEarlier ? fullValue : 0;
    case "wish":
      return criterion.of === "mentee" ? wishValue(mentee, mentor) : wishValue(mentor, mentee);
    case "common":
      return share(commonWords(wordsOf(left, criterion.mentee), wordsOf(right, criterion.mentor)), criterion.full);
    case "covers": {
      const asked = wordsOf(left, criterion.mentee);
      return share(commonWords(asked, wordsOf(right, criterion.mentor)), new Set(asked).size);
    }
    case "hours":
      return share(commonMinutes(slotsOf(left, criterion.mentee), slotsOf(right, criterion.mentor)), criterion.full);
    case "same": {
      const value = answerTo(left, criterion.mentee);
      return value !== undefined && areEqual(value, answerTo(right, criterion.mentor)) ? fullValue : 0;
    }
    case "nearness":
      break;
  }
  const a = numberOf(left, criterion.mentee);
  const b = numberOf(right, criterion.mentor);
  return a === undefined || b === undefined ? 0 : share(criterion.reach - Math.abs(a - b), criterion.reach);
}

function wishValue(from: Candidate, to: Candidate): number {
  const wishes = from.wishes ?? [];
  const place = wishes.indexOf(to.id);
  return place < 0 ? 0 : share(wishes.length - place, wishes.length);
}

function share(part: number, whole: number): number {
  return part <= 0 ? 0 : Math.min(fullValue, Math.floor((fullValue * part) / whole));
}
