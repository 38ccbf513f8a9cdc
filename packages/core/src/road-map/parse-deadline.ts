import { Temporal } from "temporal-polyfill";
import { type DateWindow, overlaps } from "./date-window.ts";
import type { Deadline } from "./deadline.ts";
import { type Cell, type Reading, type SchoolTimes, unread, windowsOf } from "./deadline-cell.ts";
import { pointReadings } from "./deadline-points.ts";
import { recurrenceReadings } from "./deadline-recurrence.ts";
import { schoolReadings } from "./deadline-school.ts";
import { deadlineWarning } from "./deadline-warning.ts";
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
  const whole = read(cell, normalDeadline(cell), period, calendar);
  if (whole.kind !== "text" || !cell.includes("\n")) return whole;
  // Lines of a cell are a list, unless they are one sentence that was broken.
  const lines = read(cell, normalDeadline(cell.replaceAll(/\s*\n\s*/g, ", ")), period, calendar);
  return lines.kind === "text" ? whole : lines;
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
  return withRemark(words, cell) ?? severalOf(words, cell) ?? unread(cell);
}

const plain =
  (kind: "unspecified" | "on-demand" | "other-plan") =>
  ({ text }: Cell): Deadline => ({ kind, text });

/** How each spelling that `normalDeadline` leaves is read; the first pattern that fits the whole cell wins. */
const readings = (
  [
    ["-*", plain("unspecified")],
    [
      "(?:в течени[еи] |на протяжении |за )?(?:всего |всей |весь )?(?:реализации |действия )?(?:учебный год|периода?|года?|срока?|программы)(?: (?:действия|реализации|наставничества)(?: .*)?)?",
      wholePeriod,
    ],
    [
      "(?:на )?весь (?:учебный год|период|год|срок)|круглый год|постоянно|систематически|регулярно|непрерывно|круглогодично",
      wholePeriod,
    ],
    [
      "(?:по|при) (?:мере )?(?:необходимости|запрос(?:у|ам)?|требованию|обращени(?:ю|и)|поступлени(?:ю|я)|согласованию)",
      plain("on-demand"),
    ],
    [
      "по мере .+|при наличии(?: .+)?|по факту(?: .+)?|в день обращения|(?:не позднее (?:чем )?)?за (?:\\d+ )?(?:(?:рабоч|календарн)\\S+ )?(?:дн\\S+|день|недел\\S+|месяц\\S*) до .+",
      plain("on-demand"),
    ],
    ["не (?:определен|установлен|указан)[ао]?|н/д", plain("unspecified")],
    // Some event calls for it, and only it knows when.
    [
      "после (?:издания|подписания|утверждения|получения|проведения|окончания|завершения) .+|по (?:окончани[ию]|завершени[ию])(?: .+)?|не позднее (?:чем )?\\d+ (?:(?:рабоч|календарн)\\S+ )?(?:дн\\S+|день|недел\\S+) до .+",
      plain("on-demand"),
    ],
    [
      "(?:по|согласно|в соответствии с) (?:отдельн[а-я]+ |особ[а-я]+ |утвержденн[а-я]+ |индивидуальн[а-я]+ )?(?:план(?:у|ам|ом|ами)|график(?:у|ам|ом|ами)|расписани(?:ю|ем))(?:[ -].+)?|в сроки, (?:установленные|утвержденные|определенные|указанные) .+",
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

/** Whether a deadline only says that something else tells when. */
const isElsewhere = ({ kind }: Deadline): boolean => kind === "other-plan" || kind === "on-demand";

/** «в конце учебного года (май)», «октябрь (по графику)»: what stands in brackets is closer, or only a remark. */
function withRemark(words: string, cell: Cell): Deadline | undefined {
  const { outer, inner } = /^(?<outer>[^()]+?) ?\((?<inner>[^()]+)\)$/.exec(words)?.groups ?? {};
  if (outer === undefined || inner === undefined) return undefined;
  const whole = cell.read(outer);
  if (whole.kind !== "days" && whole.kind !== "until") return undefined;
  const closer = cell.read(inner);
  if (isElsewhere(closer)) return whole;
  if (closer.kind === "days") {
    const isWithin = closer.windows.every((window) => whole.windows.some((around) => overlaps(window, around)));
    return isWithin ? closer : undefined;
  }
  // Words without figures and months say of the work and not of its time; they may say otherwise, which is told.
  const isPlain = !/\d/.test(inner) && !/кроме|исключ|не /.test(inner);
  return isPlain
    ? { ...whole, warning: whole.warning ?? deadlineWarning("ambiguous", cell.text, cell.period) }
    : undefined;
}

/** «I, III квартал»: the word that ends a list stands for all of it. */
function withNouns(parts: readonly string[]): readonly string[] {
  const noun = /^[1-4] (?<noun>(?:квартал|четверт|триместр|полугоди).*)$/.exec(parts.at(-1) ?? "")?.groups?.["noun"];
  return noun === undefined ? parts : parts.map((part) => (/^[1-4]$/.test(part) ? `${part} ${noun}` : part));
}

/** «сентябрь, январь, май»: several spans of days, each read by itself. */
function severalOf(words: string, cell: Cell): Deadline | undefined {
  const parts = words.split(/ ?[,;] ?| и | ?(?<=[^ ]{2} ?)\/ ?(?=m)/);
  if (parts.length < 2 || parts.includes("")) return undefined;
  const all = withYears(withNouns(parts)).map((part) => cell.read(part));
  const found = all.filter((each) => !isElsewhere(each));
  const [warning] = found.flatMap((deadline) => deadline.warning ?? []);
  const common = { text: cell.text, ...(warning && { warning }) };
  if (found.length === all.length && found.every(({ kind }) => kind === "until")) {
    return { kind: "until", ...common, windows: inTurn(found.flatMap(windowsOf)) };
  }
  if (found.length === 0 || found.some(({ kind }) => kind !== "days")) return undefined;
  return { kind: "days", ...common, windows: found.flatMap(windowsOf) };
}

/** «до 1 октября, до 1 апреля»: the second begins where the first has ended. */
function inTurn(windows: readonly DateWindow[]): readonly DateWindow[] {
  return windows
    .toSorted((a, b) => Temporal.PlainDate.compare(a.to, b.to))
    .map((window, n, all) => {
      const before = all[n - 1];
      const next = before?.to.add({ days: 1 });
      return next && Temporal.PlainDate.compare(next, window.to) <= 0 ? { from: next, to: window.to } : window;
    });
}
