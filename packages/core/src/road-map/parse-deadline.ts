import { Temporal } from "temporal-polyfill";
import type { DateWindow } from "./date-window.ts";
import type { Deadline } from "./deadline.ts";
import { type CalendarPoint, cutTo, placePoint, type Placed, placeRange, placeYears } from "./deadline-dates.ts";
import { deadlineWarning } from "./deadline-warning.ts";
import { normalDeadline } from "./deadline-words.ts";

/**
 * Reads a deadline cell as Russian schools write it. A month without a year is that of the period («2021–2022 учебный
 * год»); windows are cut to the period. Never fails: what can't be read stays as text, with a warning.
 */
export function parseDeadline(text: string, period: DateWindow): Deadline {
  const cell = text.trim();
  return read(cell, normalDeadline(cell), period);
}

interface Cell {
  readonly text: string;
  readonly period: DateWindow;
  /** Named groups of the pattern that fits. */
  readonly parts: Readonly<Record<string, string | undefined>>;
}

function read(text: string, words: string, period: DateWindow): Deadline {
  for (const [pattern, reading] of readings) {
    const match = pattern.exec(words);
    if (match) return reading({ text, period, parts: match.groups ?? {} });
  }
  return { kind: "unparsed", text, warning: deadlineWarning("unparsed", text, period) };
}

const during = "(?:в течени[еи] )";
const point = (n: 1 | 2) => `(?:(?<day${n}>\\d{1,2}) )?m(?<month${n}>\\d{1,2})(?: (?<year${n}>\\d{4}))?`;
const academicYear = "(?<from>\\d{4})-(?<to>\\d{4})";

/** How each spelling that `normalDeadline` leaves is read; the first pattern that fits the whole cell wins. */
const readings = (
  [
    ["-*", ({ text }) => ({ kind: "unspecified", text })],
    [`${during}(?:всего |всей |учебного )*(?:периода|года|срока|программы)(?: реализации.*)?`, wholePeriod],
    ["(?:на )?весь (?:учебный )?(?:период|год|срок)|постоянно", wholePeriod],
    [
      "(?:по|при) (?:мере )?(?:необходимости|запросам?|требованию|обращению)",
      ({ text }) => ({ kind: "on-demand", text }),
    ],
    ["ежегодно", ({ text, period }) => ({ kind: "yearly", text, window: period })],
    ["ежегодно,? (?<rest>.+)", yearlyIn],
    ["еже(?<unit>дневно|недельно|месячно|квартально)", recurring],
    [
      "(?:не реже )?(?:(?<times>\\d{1,3}) )?раза? в (?:(?<count>\\d{1,3}) )?(?<unit>день|дня|сутки|недел\\S+|месяц\\S*|квартал\\S*|полугоди\\S+|год)",
      recurring,
    ],
    [
      `${during}(?:(?<count>\\d{1,3}) )?(?:(?<days>рабоч|календарн)\\S+ )?(?<unit>час\\S*|дн\\S+|сут\\S+|недел\\S+|месяц\\S*)`,
      withinDuration,
    ],
    [`(?:${during}|на )?${academicYear} учебн\\S+(?: год\\S*)?`, wholeAcademicYear],
    ["(?<from>\\d{4})(?:-(?<to>\\d{4}))?", years],
    [`${during}?${point(1)}`, onePoint],
    [`${during}?m(?<month1>\\d{1,2}) ${academicYear}`, onePoint],
    [`(?:${during}|с )?${point(1)}(?:-| по )${point(2)}`, twoPoints],
    [`(?:${during}|с )?m(?<month1>\\d{1,2})(?:-| по )m(?<month2>\\d{1,2}) ${academicYear}`, twoPoints],
    [
      "(?:с )?(?<day1>\\d{1,2})(?:-| по )(?<day2>\\d{1,2}) m(?<month2>\\d{1,2})(?: (?<year2>\\d{4}))?",
      ({ parts, ...cell }) =>
        twoPoints({ ...cell, parts: { ...parts, month1: parts["month2"], year1: parts["year2"] } }),
    ],
    [
      "(?:в срок |срок )?до (?:конца|окончания) (?:учебного )?(?:года|периода|программы)",
      ({ text, period }) => ({ kind: "until", text, window: period }),
    ],
    [`(?:в срок |срок )?(?:до|к|не позднее)(?<end> конца)? ${point(1)}`, until],
  ] satisfies (readonly [string, (cell: Cell) => Deadline])[]
).map(([pattern, reading]): [RegExp, (cell: Cell) => Deadline] => [new RegExp(`^(?:${pattern})$`), reading]);

function wholePeriod({ text, period }: Cell): Deadline {
  return { kind: "whole-period", text, window: period };
}

function yearlyIn({ text, period, parts }: Cell): Deadline {
  const inner = read(text, parts["rest"] ?? "", period);
  if (inner.kind === "unparsed") return inner;
  const window = "window" in inner ? inner.window : period;
  return { kind: "yearly", text, window, ...(inner.warning && { warning: inner.warning }) };
}

function recurring({ text, period, parts }: Cell): Deadline {
  return { kind: "recurring", text, times: Number(parts["times"] ?? 1), every: durationOf(parts), window: period };
}

function withinDuration({ text, parts }: Cell): Deadline {
  return {
    kind: "within",
    text,
    duration: durationOf(parts),
    days: parts["days"] === "рабоч" ? "working" : "calendar",
  };
}

function wholeAcademicYear({ text, period, parts }: Cell): Deadline {
  const start = { month: 9, year: Number(parts["from"]) };
  return planned("years", placeRange(start, { month: 8, year: Number(parts["to"]) }, period), text, period);
}

function years({ text, period, parts }: Cell): Deadline {
  const from = Number(parts["from"]);
  return planned("years", placeYears(from, Number(parts["to"] ?? from), period), text, period);
}

function onePoint({ text, period, parts }: Cell): Deadline {
  const at = pointOf(parts, 1);
  return planned(at.day === undefined ? "month" : "date", placePoint(at, period), text, period);
}

function twoPoints({ text, period, parts }: Cell): Deadline {
  const start = pointOf(parts, 1);
  const end = pointOf(parts, 2);
  const kind = start.day === undefined && end.day === undefined ? "months" : "dates";
  return planned(kind, placeRange(start, end, period), text, period);
}

function until({ text, period, parts }: Cell): Deadline {
  const at = pointOf(parts, 1);
  const placed = placePoint(at, period);
  if (!placed.window) return planned("until", placed, text, period);
  const isDayBefore = at.day === undefined && parts["end"] === undefined;
  const to = isDayBefore ? placed.window.from.subtract({ days: 1 }) : placed.window.to;
  const isTooEarly = Temporal.PlainDate.compare(to, period.from) < 0;
  const window = { from: isTooEarly ? to : period.from, to };
  const doubt = isTooEarly ? "outside-period" : placed.doubt;
  return planned("until", { window, ...(doubt && { doubt }) }, text, period);
}

function planned(
  kind: "month" | "months" | "years" | "date" | "dates" | "until",
  { window, doubt }: Placed,
  text: string,
  period: DateWindow,
): Deadline {
  const warning = doubt && { warning: deadlineWarning(doubt, text, period) };
  if (!window) return { kind: "unparsed", text, ...warning! };
  return { kind, text, window: cutTo(window, period), ...warning };
}

/** A year of study such as «2023-2024» gives September to December its first year, and the other months its second. */
function pointOf(parts: Cell["parts"], n: 1 | 2): CalendarPoint {
  const day = parts[`day${n}`];
  const month = Number(parts[`month${n}`]);
  const year = parts[`year${n}`] ?? (month >= 9 ? parts["from"] : parts["to"]);
  return { month, ...(day !== undefined && { day: Number(day) }), ...(year !== undefined && { year: Number(year) }) };
}

const units: readonly (readonly [stem: RegExp, one: string])[] = [
  [/^час/, "PT1H"],
  [/^(дн|день|сут)/, "P1D"],
  [/^недел/, "P1W"],
  [/^меся[цч]/, "P1M"],
  [/^квартал/, "P3M"],
  [/^полугоди/, "P6M"],
  [/^год/, "P1Y"],
];

function durationOf(parts: Cell["parts"]): Temporal.Duration {
  const unit = units.find(([stem]) => stem.test(parts["unit"] ?? ""));
  const one = Temporal.Duration.from(unit?.[1] ?? "P1D");
  const count = Number(parts["count"] ?? 1);
  const { years: y, months, weeks, days, hours } = one;
  return new Temporal.Duration(y * count, months * count, weeks * count, days * count, hours * count);
}
