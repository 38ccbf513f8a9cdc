import type { DateWindow } from "./date-window.ts";
import type { Deadline } from "./deadline.ts";
import { type Cell, type Reading, type SchoolTimes, unread, windowsOf } from "./deadline-cell.ts";
import { pointReadings } from "./deadline-points.ts";
import { recurrenceReadings } from "./deadline-recurrence.ts";
import { schoolReadings } from "./deadline-school.ts";
import { normalDeadline } from "./deadline-words.ts";

/**
 * Reads a deadline cell as Russian schools write it. A month without a year is that of the period («2021–2022 учебный
 * год»); windows are cut to the period. Never fails: what can't be read stays as text, with a warning, and what may be
 * meant otherwise is read with one.
 *
 * @param calendar - whose terms and school holidays «I четверть» and «осенние каникулы» are; a `SchoolCalendar` will do
 */
export function parseDeadline(text: string, period: DateWindow, calendar: SchoolTimes = noTimes): Deadline {
  const cell = text.trim();
  return read(cell, normalDeadline(cell), period, calendar);
}

const noTimes: SchoolTimes = { terms: [], schoolHolidays: [] };

function read(text: string, words: string, period: DateWindow, times: SchoolTimes): Deadline {
  const cell: Cell = {
    text,
    period,
    times,
    parts: {},
    read: (others, within = period) => read(text, others, within, times),
  };
  for (const [pattern, reading] of readings) {
    const match = pattern.exec(words);
    if (match) return reading({ ...cell, parts: match.groups ?? {} });
  }
  return severalOf(words, cell) ?? unread(cell);
}

const plain =
  (kind: "unspecified" | "on-demand" | "other-plan") =>
  ({ text }: Cell): Deadline => ({ kind, text });

/** How each spelling that `normalDeadline` leaves is read; the first pattern that fits the whole cell wins. */
const readings = (
  [
    ["-*", plain("unspecified")],
    [
      "(?:в течени[еи] |на протяжении |за )?(?:всего |всей |весь )?(?:реализации |действия )?(?:учебный год|периода?|года?|срока?|программы)(?: (?:действия|реализации)(?: .*)?)?",
      wholePeriod,
    ],
    ["(?:на )?весь (?:учебный год|период|год|срок)|постоянно|систематически|регулярно", wholePeriod],
    [
      "(?:по|при) (?:мере )?(?:необходимости|запрос(?:у|ам)?|требованию|обращени(?:ю|и)|поступлени(?:ю|я)|согласованию)",
      plain("on-demand"),
    ],
    // Some event calls for it, and only it knows when.
    [
      "после (?:издания|подписания|утверждения|получения|проведения|окончания|завершения) .+|по (?:окончани[ию]|завершени[ию]) .+",
      plain("on-demand"),
    ],
    [
      "(?:по|согласно|в соответствии с) (?:отдельному |отдельным |утвержденному )?(?:план(?:у|ам|ом)|график(?:у|ам|ом))(?: .+)?",
      plain("other-plan"),
    ],
    ...recurrenceReadings,
    ...schoolReadings,
    ...pointReadings,
  ] satisfies readonly Reading[]
).map(([pattern, reading]): [RegExp, (cell: Cell) => Deadline] => [new RegExp(`^(?:${pattern})$`), reading]);

function wholePeriod({ text, period }: Cell): Deadline {
  return { kind: "whole-period", text, windows: [period] };
}

/** A year that stands at the end of a list serves what stands before it: «сентябрь, май 2025» is of one school year. */
function withYears(parts: readonly string[]): readonly string[] {
  let next: { readonly year: number; readonly month: number } | undefined;
  return parts
    .toReversed()
    .map((part) => {
      const { month, year } = /m(?<month>\d{1,2})(?: (?<year>\d{4}))?$/.exec(part)?.groups ?? {};
      if (month === undefined) return part;
      if (year === undefined && next === undefined) return part;
      const own = year === undefined ? (next?.year ?? 0) - (Number(month) > (next?.month ?? 0) ? 1 : 0) : Number(year);
      next = { year: own, month: Number(month) };
      return year === undefined ? `${part} ${own}` : part;
    })
    .toReversed();
}

/** «сентябрь, январь, май»: several spans of days, each read by itself. */
function severalOf(words: string, cell: Cell): Deadline | undefined {
  const parts = words.split(/ ?[,;] ?| и /);
  if (parts.length < 2 || parts.includes("")) return undefined;
  const found = withYears(parts).map((part) => cell.read(part));
  if (found.some(({ kind }) => kind !== "days")) return undefined;
  const [warning] = found.flatMap((deadline) => deadline.warning ?? []);
  return { kind: "days", text: cell.text, windows: found.flatMap(windowsOf), ...(warning && { warning }) };
}
