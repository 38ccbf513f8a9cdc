import { Temporal } from "temporal-polyfill";
import type { CalendarSpan } from "../calendar/calendar-span.ts";
import { type DateWindow, overlaps } from "./date-window.ts";
import type { Deadline, DeadlineWarning } from "./deadline.ts";
import { type Cell, isKnownIn, planned, type Reading, spansIn, unread, windowsOf, yearsOf } from "./deadline-cell.ts";
import { cutTo, isSchoolPeriod, placeRange } from "./deadline-dates.ts";
import { deadlineWarning } from "./deadline-warning.ts";

const schoolYear = "(?: (?<from>\\d{4})-(?<to>\\d{4})(?: учебный год)?| учебный год)?";

/** Terms, half-years, beginnings and ends of the school year, holidays: what only a school's calendar knows exactly. */
export const schoolReadings: readonly Reading[] = [
  [`(?:в течени[еи] |в |во |за )?(?<number>[1-4]) (?<kind>четверт|триместр)\\S*${schoolYear}`, term],
  [`(?:в течени[еи] |в |во |за )?(?<number>[12]) (?<kind>полугоди|семестр)\\S*${schoolYear}`, halfYear],
  [
    `(?:в течени[еи] |в |во |за )?(?<number>[1-4])(?:-| и |, )(?<last>[1-4]) (?<kind>четверт|триместр)\\S*${schoolYear}`,
    severalTerms,
  ],
  ["(?:в )?(?<part>начал[ое]|кон(?:ец|це)) (?:учебный год|года)", edgeOfYear],
  ["(?:в )?(?<part>начал[ое]|кон(?:ец|це)) (?<span>[1-4] (?:четверт|триместр|полугоди|семестр|квартал).*)", edgeOfSpan],
  [
    "(?:до|к|не позднее) (?:конца|концу|окончания|окончанию) (?<span>[1-4] (?:четверт|триместр|полугоди|семестр).*)",
    untilEndOfSpan,
  ],
  ["(?:в )?конце кажд\\S+ (?:четверт|триместр)\\S+", endOfEachTerm],
  ["(?:в срок |срок )?(?:до|к|не позднее) (?:начала|началу) (?:учебный год|года)", untilBeginning],
  ["(?:в срок |срок )?(?:до|к|не позднее) (?:конца|концу|окончания|окончанию) учебный год", untilEnd],
  [
    "(?:в срок |срок )?(?:до|к|не позднее) (?:конца|концу|окончания|окончанию|завершения|завершению) (?:срока )?(?:действия )?(?:периода|реализации|программы|реализации программы)",
    wholeUntil,
  ],
  ["(?:в срок |срок )?до (?:конца|окончания) года", untilEndOfSomeYear],
  [
    `(?:в |во время |в период |в дни |на )?(?<season>осенни|зимни|весенни|летни)\\S+ каникул\\S*${schoolYear}`,
    holidays,
  ],
  [
    "(?:в |во время |в период |на )?(?<seasons>(?:осенни|зимни|весенни|летни)\\S+(?:(?:, | и )(?:осенни|зимни|весенни|летни)\\S+)+) каникул\\S*",
    severalHolidays,
  ],
  ["в каникулярное время|в каникулы|(?:в период |во время |в дни )?(?:школьных )?каникул", holidays],
];

/** Terms of the school year that begins in this calendar year. */
function termsOf({ times }: Cell, year: number): readonly CalendarSpan[] {
  const date = (y: number) => Temporal.PlainDate.from({ year: y, month: 8, day: 1 });
  const whole = { from: date(year), to: date(year + 1).subtract({ days: 1 }) };
  return times.terms.filter((each) => overlaps(each, whole));
}

/** The calendar year in which the school year of a cell begins: the one it names, or the first of the period. */
function beginningOf({ parts, period }: Cell): number {
  if (parts["from"] !== undefined) return Number(parts["from"]);
  return period.from.month >= 7 ? period.from.year : period.from.year - 1;
}

function doubtOfYear({ parts, period }: Cell): DeadlineWarning["code"] | undefined {
  return parts["from"] === undefined && yearsOf(period).length > 1 ? "ambiguous-year" : undefined;
}

function term(cell: Cell): Deadline {
  const { parts } = cell;
  const terms = termsOf(cell, beginningOf(cell));
  // Where lessons are divided otherwise, the calendar cannot say what is meant.
  if (terms.length !== (parts["kind"] === "четверт" ? 4 : 3)) return unread(cell, "unknown-terms");
  const found = terms[Number(parts["number"]) - 1];
  if (found === undefined) return unread(cell, "unknown-terms");
  return placed(cell, { from: found.from, to: found.to }, doubtOfYear(cell));
}

/** «3-4 четверть» */
function severalTerms(cell: Cell): Deadline {
  const { parts, text } = cell;
  const first = Number(parts["number"]);
  const last = Number(parts["last"]);
  if (last < first) return unread(cell, "reversed");
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const found = numbers.map((number) => term({ ...cell, parts: { ...parts, number: String(number) } }));
  const without = found.find(({ kind }) => kind !== "days");
  if (without !== undefined) return without;
  const [warning] = found.flatMap((each) => each.warning ?? []);
  return { kind: "days", text, windows: found.flatMap(windowsOf), ...(warning && { warning }) };
}

/** The one span of days that a term or a half-year is. */
function spanOf(cell: Cell): { readonly window: DateWindow; readonly doubt?: DeadlineWarning["code"] } | Deadline {
  const read = cell.read(cell.parts["span"] ?? "");
  const [window, ...more] = windowsOf(read);
  if (read.kind !== "days" || window === undefined || more.length > 0)
    return read.kind === "text" ? read : unread(cell);
  return { window, ...(read.warning && { doubt: read.warning.code }) };
}

function edgeOfSpan(cell: Cell): Deadline {
  const span = spanOf(cell);
  if ("kind" in span) return span;
  const { from, to } = span.window;
  const window = cell.parts["part"]?.startsWith("начал")
    ? { from, to: from.add({ days: 9 }) }
    : { from: to.subtract({ days: 9 }), to };
  return placed(cell, window, span.doubt ?? "approximate");
}

function untilEndOfSpan(cell: Cell): Deadline {
  const span = spanOf(cell);
  if ("kind" in span) return span;
  const { from } = cell.period;
  const { to } = span.window;
  const isEarly = Temporal.PlainDate.compare(to, from) < 0;
  const doubt = isEarly ? ("outside-period" as const) : span.doubt;
  return planned("until", { window: { from: isEarly ? to : from, to }, ...(doubt && { doubt }) }, cell);
}

function endOfEachTerm(cell: Cell): Deadline {
  const { text, period, times } = cell;
  const common = { kind: "recurring" as const, text, times: 1, every: "term" as const };
  if (!isKnownIn(times.terms, period))
    return { ...common, windows: [period], warning: deadlineWarning("unknown-terms", text, period) };
  const windows = spansIn(times.terms, period).map(({ to }) => cutTo({ from: to.subtract({ days: 9 }), to }, period));
  return { ...common, windows, warning: deadlineWarning("approximate", text, period) };
}

/** «осенние, весенние каникулы» */
function severalHolidays(cell: Cell): Deadline {
  const { parts, text } = cell;
  const found = (parts["seasons"] ?? "")
    .split(/, | и /)
    .map((word) => holidays({ ...cell, parts: { season: /^(?:осенни|зимни|весенни|летни)/.exec(word)?.[0] } }));
  const without = found.find(({ kind }) => kind !== "days");
  if (without !== undefined) return without;
  const [warning] = found.flatMap((each) => each.warning ?? []);
  return { kind: "days", text, windows: found.flatMap(windowsOf), ...(warning && { warning }) };
}

function placed(cell: Cell, window: DateWindow, doubt: DeadlineWarning["code"] | undefined): Deadline {
  const found = overlaps(window, cell.period) ? doubt : "outside-period";
  return planned("days", { window, ...(found && { doubt: found }) }, cell);
}

/** In a school's period the halves are those of the school year; where it does not say so, that is told. */
function halfYear(cell: Cell): Deadline {
  const { parts, period } = cell;
  const isFirst = parts["number"] === "1";
  const isSchoolYear = parts["from"] !== undefined;
  if (!isSchoolYear && !isSchoolPeriod(period)) {
    return planned("days", placeRange({ month: isFirst ? 1 : 7 }, { month: isFirst ? 6 : 12 }, period), cell);
  }
  const year = beginningOf(cell);
  const terms = termsOf(cell, year);
  const half =
    terms.length === 4 || terms.length === 2
      ? isFirst
        ? terms.slice(0, terms.length / 2)
        : terms.slice(terms.length / 2)
      : [];
  const date = (y: number, month: number, day: number) => Temporal.PlainDate.from({ year: y, month, day });
  const known = half[0] && { from: half[0].from, to: half.at(-1)?.to ?? half[0].to };
  const usual = isFirst
    ? { from: date(year, 9, 1), to: date(year, 12, 31) }
    : { from: date(year + 1, 1, 1), to: date(year + 1, 5, 31) };
  return placed(
    cell,
    known ?? usual,
    doubtOfYear(cell) ?? (isSchoolYear && parts["kind"] !== "семестр" ? undefined : "ambiguous"),
  );
}

/** The first and the last day of lessons in the school year that begins in this calendar year, and whether they are known. */
function lessonsOf(cell: Cell, year: number): DateWindow & { readonly isKnown: boolean } {
  const terms = termsOf(cell, year);
  const [first] = terms;
  const last = terms.at(-1);
  return {
    from: first?.from ?? Temporal.PlainDate.from({ year, month: 9, day: 1 }),
    to: last?.to ?? Temporal.PlainDate.from({ year: year + 1, month: 5, day: 31 }),
    isKnown: first !== undefined,
  };
}

function edgeOfYear(cell: Cell): Deadline {
  if (!isSchoolPeriod(cell.period)) return unread(cell, "ambiguous");
  const lessons = lessonsOf(cell, beginningOf(cell));
  const window = cell.parts["part"]?.startsWith("начал")
    ? { from: lessons.from, to: lessons.from.add({ days: 9 }) }
    : { from: lessons.to.subtract({ days: 10 }), to: lessons.to };
  return placed(cell, window, doubtOfYear(cell) ?? "approximate");
}

function untilBeginning(cell: Cell): Deadline {
  if (!isSchoolPeriod(cell.period)) return unread(cell, "ambiguous");
  const to = lessonsOf(cell, beginningOf(cell)).from.subtract({ days: 1 });
  const isEarly = Temporal.PlainDate.compare(to, cell.period.from) < 0;
  const window = { from: isEarly ? to : cell.period.from, to };
  return planned("until", { window, ...(isEarly && { doubt: "outside-period" as const }) }, cell);
}

/** In a programme of several years, the end of lessons in each of them. */
function untilEnd(cell: Cell): Deadline {
  const { text, period } = cell;
  if (!isSchoolPeriod(period)) return unread(cell, "ambiguous");
  const years = yearsOf(period).map((year) => ({
    year,
    lessons: lessonsOf(cell, beginningOf({ ...cell, period: year })),
  }));
  const windows = years
    .map(({ year, lessons }) => ({ from: year.from, to: lessons.to }))
    .filter((window) => overlaps(window, period))
    .map((window) => cutTo(window, period));
  const isKnown = years.every(({ lessons }) => lessons.isKnown);
  return {
    kind: windows.length > 1 ? "yearly" : "until",
    text,
    windows,
    ...(!isKnown && { warning: deadlineWarning("unknown-terms", text, period) }),
  };
}

function wholeUntil({ text, period }: Cell): Deadline {
  return { kind: "until", text, windows: [period] };
}

/** «до конца года» may be that of the calendar or of the school. */
function untilEndOfSomeYear(cell: Cell): Deadline {
  const { from, to } = cell.period;
  const december = from.with({ month: 12, day: 31 });
  const window = { from, to: Temporal.PlainDate.compare(december, to) < 0 ? december : to };
  return planned("until", { window, doubt: "ambiguous" }, cell);
}

/** The school year that a cell names, as far as it lies in the period. */
function schoolYearOf({ parts, period }: Cell): DateWindow | undefined {
  if (parts["from"] === undefined) return undefined;
  const year = Number(parts["from"]);
  const date = (y: number, month: number, day: number) => Temporal.PlainDate.from({ year: y, month, day });
  const whole = { from: date(year, 9, 1), to: date(year + 1, 8, 31) };
  return overlaps(whole, period) ? cutTo(whole, period) : whole;
}

const seasons: Readonly<Record<string, readonly number[]>> = {
  осенни: [10, 11],
  зимни: [12, 1, 2],
  весенни: [3, 4],
  летни: [6, 7, 8],
};

function holidays(cell: Cell): Deadline {
  const { parts, times, period, text } = cell;
  const months = parts["season"] === undefined ? undefined : seasons[parts["season"]];
  const found = times.schoolHolidays.filter(({ from, to }) => {
    const middle = from.add({ days: Math.floor(from.until(to).days / 2) });
    return months === undefined || months.includes(middle.month);
  });
  const within = schoolYearOf(cell) ?? period;
  const windows = spansIn(found, within);
  if (windows.length === 0) return unread(cell, "unknown-holidays");
  const isWhole = isKnownIn(found, within);
  return {
    kind: "days",
    text,
    windows,
    ...(!isWhole && { warning: deadlineWarning("unknown-holidays", text, period) }),
  };
}
