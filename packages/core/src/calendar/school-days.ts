import type { TitledDays } from "./titled-days.ts";

/** Counts days that lie in none of some spans, without walking over them. */
export interface SchoolDays {
  isHoliday(day: number): boolean;
  /** The day number so many days outside the spans later, or earlier if negative; 0 gives the day itself. */
  add(day: number, days: number): number;
}

interface Span {
  readonly first: number;
  readonly last: number;
  /** Days in the spans before this one. */
  readonly before: number;
}

function spansOf(holidays: TitledDays): readonly Span[] {
  const spans: Span[] = [];
  let before = 0;
  for (const day of [...holidays.keys()].toSorted((a, b) => a - b)) {
    const open = spans.at(-1);
    if (open?.last === day - 1) spans[spans.length - 1] = { ...open, last: day };
    else spans.push({ first: day, last: day, before });
    before++;
  }
  return spans;
}

/** How many of the spans, which are in order, answer yes; those that do come first. */
function countWhile(spans: readonly Span[], isSo: (span: Span) => boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(spans[middle] as Span)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** School days: all that are no school holidays, days off included. */
export function schoolDays(holidays: TitledDays): SchoolDays {
  const spans = spansOf(holidays);
  const upTo = (count: number): number => {
    const last = spans[count - 1];
    return last === undefined ? 0 : last.before + last.last - last.first + 1;
  };

  /** The number of the last school day up to and with this day, in one sequence of all school days. */
  function rankOf(day: number): number {
    const begun = countWhile(spans, (span) => span.first <= day);
    const last = spans[begun - 1];
    return day - (last !== undefined && day <= last.last ? last.before + day - last.first + 1 : upTo(begun));
  }

  return {
    isHoliday: (day) => holidays.has(day),
    add(day, days) {
      if (days === 0) return day;
      // From within holidays the first day back is the last one before them.
      const rank = rankOf(day) + days + (days < 0 && holidays.has(day) ? 1 : 0);
      return rank + upTo(countWhile(spans, (span) => span.first - span.before <= rank));
    },
  };
}
