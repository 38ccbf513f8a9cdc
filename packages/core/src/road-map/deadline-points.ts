import { Temporal } from "temporal-polyfill";
import { overlaps } from "./date-window.ts";
import type { Deadline, DeadlineWarning } from "./deadline.ts";
import { type Cell, planned, type Reading, unread } from "./deadline-cell.ts";
import { type CalendarPoint, inYear, placePoint, type Placed, placeRange, placeYears } from "./deadline-dates.ts";
import { deadlineWarning } from "./deadline-warning.ts";
import { nthWeekdayOf, weekdayOf, weekdays } from "./weekday-of.ts";

const during = "(?:в течени[еи] )";
const point = (n: 1 | 2) => `(?:(?<day${n}>\\d{1,2}) )?m(?<month${n}>\\d{1,2})(?: (?<year${n}>\\d{4}))?`;
const academicYear = "(?<from>\\d{4})-(?<to>\\d{4})(?: учебный год)?";
const partWords =
  "(?:(?<week>[1-4])(?:-(?<week2>[1-4]))? недел\\S+|(?<decade>[1-3])(?:-(?<decade2>[1-3]))? декад\\S+|(?<half>[12]) половин\\S+|(?<part>последн\\S+ недел\\S+|последн\\S+ декад\\S+|начало|начале|середина|середине|конец|конце))";
const quarter = "(?<quarter1>[1-4])(?:-(?<quarter2>[1-4]))? квартал\\S*(?: (?<year1>\\d{4}))?";

/** Dates, months, quarters and years. */
export const pointReadings: readonly Reading[] = [
  [`(?:${during}|на |за )?(?<from>\\d{4})-(?<to>\\d{4}) учебный год`, wholeAcademicYear],
  [`(?:${during}|в |за )?(?<from>\\d{4})(?:-(?<to>\\d{4}))?`, years],
  [`${during}?(?:в )?${point(1)}`, onePoint],
  [`${during}?(?:в )?m(?<month1>\\d{1,2}) ${academicYear}`, onePoint],
  [`(?:${during}|с |в )?${point(1)}(?:-| по )${point(2)}`, twoPoints],
  [`(?:${during}|с |в )?m(?<month1>\\d{1,2})(?:-| по )m(?<month2>\\d{1,2}) ${academicYear}`, twoPoints],
  [
    "(?:с )?(?<day1>\\d{1,2})(?:-| по )(?<day2>\\d{1,2}) m(?<month2>\\d{1,2})(?: (?<year2>\\d{4}))?",
    ({ parts, ...cell }) => twoPoints({ ...cell, parts: { ...parts, month1: parts["month2"], year1: parts["year2"] } }),
  ],
  [`(?:${during}|в |во )?${quarter}`, (cell) => planned("days", placeQuarters(cell), cell)],
  [
    "(?:с )?(?<quarter1>[1-4]) квартал\\S*(?: (?<year1>\\d{4}))?(?:-| по )(?<quarter2>[1-4]) квартал\\S*(?: (?<year2>\\d{4}))?",
    fromQuarterToQuarter,
  ],
  [
    `(?:с|от) (?<day1>\\d{1,2})(?: m(?<month1>\\d{1,2})(?: (?<year1>\\d{4}))?)? до (?<day2>\\d{1,2}) m(?<month2>\\d{1,2})(?: (?<year2>\\d{4}))?`,
    fromDayToDay,
  ],
  [`(?:с|не ранее(?: чем)?(?: с)?) ${point(1)}`, from],
  [`по (?<day1>\\d{1,2}) m(?<month1>\\d{1,2})(?: (?<year1>\\d{4}))?`, untilPoint],
  [`(?:в срок |срок )?(?:до|к|не позднее)(?<end> конца)? ${quarter}`, untilQuarter],
  [`(?:в срок |срок )?(?:до|к|не позднее)(?<end> конца)? ${point(1)}`, untilPoint],
  ["(?:в срок |срок )?до(?<end> конца)? (?<year1>\\d{4})", untilYear],
  [`(?:${during}|в |во |на )?${partWords} m(?<month1>\\d{1,2})(?: (?<year1>\\d{4}))?`, partOfMonth],
  [
    `(?:в |во )?(?<nth>[1-4]|последн\\S+) (?<weekday>${weekdays}) m(?<month1>\\d{1,2})(?: (?<year1>\\d{4}))?`,
    weekdayOfMonth,
  ],
  ["до середины m(?<month1>\\d{1,2})(?: (?<year1>\\d{4}))?", untilMiddle],
  [
    "(?<part1>начал[оа]|середин[аы]|кон(?:ец|ца)) m(?<month1>\\d{1,2})(?: (?<year1>\\d{4}))?-(?<part2>начал[оа]|середин[аы]|кон(?:ец|ца)) m(?<month2>\\d{1,2})(?: (?<year2>\\d{4}))?",
    partToPart,
  ],
  ["(?<season>осень|осенью|зима|зимой|весна|весной|лето|летом)(?: (?<year1>\\d{4}))?", season],
];

/** The year of study as a whole, as far as the period has it. */
function wholeAcademicYear(cell: Cell): Deadline {
  const first = inYear({ month: 9 }, Number(cell.parts["from"]));
  const last = inYear({ month: 8 }, Number(cell.parts["to"]));
  if (!first || !last) return planned("days", { doubt: "no-such-date" }, cell);
  const window = { from: first.from, to: last.to };
  if (Temporal.PlainDate.compare(window.from, window.to) > 0) return planned("days", { doubt: "reversed" }, cell);
  return planned("days", overlaps(window, cell.period) ? { window } : { window, doubt: "outside-period" }, cell);
}

function years(cell: Cell): Deadline {
  const first = Number(cell.parts["from"]);
  return planned("days", placeYears(first, Number(cell.parts["to"] ?? first), cell.period), cell);
}

function onePoint(cell: Cell): Deadline {
  return planned("days", placePoint(pointOf(cell.parts, 1), cell.period), cell);
}

function twoPoints(cell: Cell): Deadline {
  return planned("days", placeRange(pointOf(cell.parts, 1), pointOf(cell.parts, 2), cell.period), cell);
}

/** «IV квартал 2024 г. – I квартал 2025 г.» */
function fromQuarterToQuarter(cell: Cell): Deadline {
  const { parts, period } = cell;
  const yearOf = (n: 1 | 2) => (parts[`year${n}`] === undefined ? {} : { year: Number(parts[`year${n}`]) });
  const start = { month: Number(parts["quarter1"]) * 3 - 2, ...yearOf(1) };
  return planned("days", placeRange(start, { month: Number(parts["quarter2"]) * 3, ...yearOf(2) }, period), cell);
}

/** «первый понедельник октября»: one day. */
function weekdayOfMonth(cell: Cell): Deadline {
  const { parts } = cell;
  const { window, doubt } = placePoint(pointOf(parts, 1), cell.period);
  if (!window) return planned("days", { doubt }, cell);
  const day = nthWeekdayOf(window.from, parts["nth"], weekdayOf(parts["weekday"]));
  return planned("days", { window: { from: day, to: day }, ...(doubt && { doubt }) }, cell);
}

function placeQuarters({ parts, period }: Cell): Placed {
  const first = Number(parts["quarter1"]);
  const last = Number(parts["quarter2"] ?? first);
  if (last < first) return { doubt: "reversed" };
  const year = parts["year1"] === undefined ? {} : { year: Number(parts["year1"]) };
  return placeRange({ month: first * 3 - 2, ...year }, { month: last * 3, ...year }, period);
}

function from(cell: Cell): Deadline {
  const { window, doubt } = placePoint(pointOf(cell.parts, 1), cell.period);
  if (!window) return planned("from", { doubt }, cell);
  const { to } = cell.period;
  if (Temporal.PlainDate.compare(window.from, to) > 0)
    return planned("from", { window, doubt: "outside-period" }, cell);
  return planned("from", { window: { from: window.from, to }, ...(doubt && { doubt }) }, cell);
}

/** Until the last day of what was placed or, if it is a span and its end is not named, until the day before it. */
function untilPlaced(placed: Placed, isDayBefore: boolean, cell: Cell): Deadline {
  if (!placed.window) return planned("until", placed, cell);
  const { period } = cell;
  const to = isDayBefore ? placed.window.from.subtract({ days: 1 }) : placed.window.to;
  const isTooEarly = Temporal.PlainDate.compare(to, period.from) < 0;
  const window = { from: isTooEarly ? to : period.from, to };
  const doubt = isTooEarly ? "outside-period" : placed.doubt;
  return planned("until", { window, ...(doubt && { doubt }) }, cell);
}

function untilPoint(cell: Cell): Deadline {
  const at = pointOf(cell.parts, 1);
  return untilPlaced(placePoint(at, cell.period), at.day === undefined && cell.parts["end"] === undefined, cell);
}

function untilQuarter(cell: Cell): Deadline {
  return untilPlaced(placeQuarters(cell), cell.parts["end"] === undefined, cell);
}

function untilYear(cell: Cell): Deadline {
  const year = Number(cell.parts["year1"]);
  return untilPlaced(placeYears(year, year, cell.period), cell.parts["end"] === undefined, cell);
}

const daysOfPart: readonly (readonly [stem: RegExp, days: readonly [first: number, last: number]])[] = [
  [/^начал/, [1, 10]],
  [/^середи/, [11, 20]],
  [/^(?:кон|последн\S+ декад)/, [21, 31]],
];

/** First and last day of a part of a month; the end of a month stands for the days that it has not. */
function daysOf(parts: Cell["parts"], length: number): readonly [first: number, last: number] {
  const number = (name: string): number => Number(parts[name]);
  if (parts["week"] !== undefined) return [number("week") * 7 - 6, Number(parts["week2"] ?? parts["week"]) * 7];
  if (parts["half"] !== undefined) return number("half") === 1 ? [1, 15] : [16, length];
  if (parts["decade"] !== undefined) {
    const last = Number(parts["decade2"] ?? parts["decade"]);
    return [number("decade") * 10 - 9, last === 3 ? length : last * 10];
  }
  const part = parts["part"] ?? "";
  return daysOfPart.find(([stem]) => stem.test(part))?.[1] ?? [length - 6, length];
}

/** «начало сентября», «первая неделя мая»: the month is certain, the days are a guess that is told. */
function partOfMonth(cell: Cell): Deadline {
  const { parts, period, text } = cell;
  const { window, doubt } = placePoint(pointOf(parts, 1), period);
  if (!window) return planned("days", { doubt }, cell);
  const { year, month, daysInMonth } = window.from;
  const [first, last] = daysOf(parts, daysInMonth);
  if (last < first) return unread(cell, "reversed");
  const day = (n: number) => inYear({ day: Math.min(n, window.to.day), month }, year)?.from ?? window.to;
  return {
    kind: "days",
    text,
    windows: [{ from: day(first), to: day(last) }],
    // Ten days of a month are as exact as its halves.
    ...((doubt !== undefined || (parts["decade"] === undefined && parts["half"] === undefined)) && {
      warning: deadlineWarning(doubt ?? "approximate", text, period),
    }),
  };
}

function untilMiddle(cell: Cell): Deadline {
  const { month, ...rest } = pointOf(cell.parts, 1);
  return untilPlaced(withDoubt(placePoint({ ...rest, month, day: 15 }, cell.period), "approximate"), false, cell);
}

function withDoubt(placed: Placed, doubt: DeadlineWarning["code"]): Placed {
  return placed.window ? { window: placed.window, doubt: placed.doubt ?? doubt } : placed;
}

/** «конец сентября – начало октября»: from the first day of the one part to the last of the other, about. */
function partToPart(cell: Cell): Deadline {
  const { parts } = cell;
  const edge = (n: 1 | 2): readonly [number, number] => daysOf({ part: parts[`part${n}`] }, n === 1 ? 31 : 28);
  const start = { ...pointOf(parts, 1), day: edge(1)[0] };
  const endOfMonth = parts["part2"]?.startsWith("кон") === true;
  const end = { ...pointOf(parts, 2), ...(!endOfMonth && { day: edge(2)[1] }) };
  return planned("days", withDoubt(placeRange(start, end, cell.period), "approximate"), cell);
}

function fromDayToDay({ parts, ...cell }: Cell): Deadline {
  const { month1 = parts["month2"], year1 = parts["month1"] === undefined ? parts["year2"] : undefined } = parts;
  return twoPoints({ ...cell, parts: { ...parts, month1, year1 } });
}

const seasonMonths: readonly (readonly [stem: RegExp, months: readonly [from: number, to: number]])[] = [
  [/^осен/, [9, 11]],
  [/^зим/, [12, 2]],
  [/^весн/, [3, 5]],
  [/^лет/, [6, 8]],
];

/** «осень 2024»: three months, about. */
function season(cell: Cell): Deadline {
  const [start, end] = seasonMonths.find(([stem]) => stem.test(cell.parts["season"] ?? ""))?.[1] ?? [1, 12];
  // Nobody can tell which end of the winter a year means.
  if (start > end && cell.parts["year1"] !== undefined) return unread(cell, "ambiguous");
  const year = cell.parts["year1"] === undefined ? {} : { year: Number(cell.parts["year1"]) };
  return planned(
    "days",
    withDoubt(placeRange({ month: start, ...year }, { month: end }, cell.period), "approximate"),
    cell,
  );
}

/** A year of study such as «2023-2024» gives September to December its first year, and the other months its second. */
function pointOf(parts: Cell["parts"], n: 1 | 2): CalendarPoint {
  const day = parts[`day${n}`];
  const month = Number(parts[`month${n}`]);
  const year = parts[`year${n}`] ?? (month >= 9 ? parts["from"] : parts["to"]);
  return { month, ...(day !== undefined && { day: Number(day) }), ...(year !== undefined && { year: Number(year) }) };
}
