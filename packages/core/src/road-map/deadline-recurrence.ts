import { Temporal } from "temporal-polyfill";
import { type DateWindow, overlaps } from "./date-window.ts";
import type { Deadline } from "./deadline.ts";
import { type Cell, isKnownIn, type Reading, spansIn, unread, windowsOf, yearsOf } from "./deadline-cell.ts";
import { cutTo } from "./deadline-dates.ts";
import { deadlineWarning } from "./deadline-warning.ts";

const unitWords = "день|дня|сутки|недел\\S+|месяц\\S*|квартал\\S*|полугоди\\S+|год|четверт\\S*|триместр\\S*";
const weekdays = "понедельник|вторник|среду|среда|четверг|пятницу|пятница|субботу|суббота|воскресенье";
const howOften = `(?:еже(?<unit>дневно|недельно|месячно|квартально)|(?:не (?:реже|менее) )?(?:(?<times>\\d{1,3}) )?раза? в (?:(?<count>\\d{1,3}) )?(?<unit2>${unitWords})|кажд\\S+ (?<unit3>день|неделю|месяц|квартал|четверть|триместр))`;

/** What comes again and again, and what is counted from an event. */
export const recurrenceReadings: readonly Reading[] = [
  ["ежегодно|каждый год", (cell) => ({ kind: "yearly", text: cell.text, windows: yearsOf(cell.period) })],
  ["(?:ежегодно|каждый год) ?\\((?<rest>.+)\\)", yearly],
  ["(?:ежегодно|каждый год)[,:;]? (?:в срок )?(?<rest>.+)", yearly],
  ["(?<rest>.+?),? \\(?(?:ежегодно|каждый год)\\)?", yearly],
  [howOften, recurring],
  [`${howOften},? (?:до|не позднее) (?<until>\\d{1,2}) числа(?: (?:каждого )?месяца)?`, monthlyUntil],
  [`${howOften},? (?<rest>в течени[еи] .+|с .+|на протяжении .+)`, recurringWithin],
  [`кажд\\S+ (?<weekday>${weekdays})(?: месяца)?`, everyWeekday],
  [`(?<nth>[1-4]|последн\\S+) (?<weekday>${weekdays})(?: каждого)? месяца`, nthWeekday],
  [
    // Not «за 3 дня»: that is counted back, and nobody can tell from what.
    "(?:в течени[еи] |(?:не позднее|не более) (?:чем )?(?:через )?|через )?(?:(?<count>\\d{1,3}) )?(?:(?<days>рабоч|календарн)\\S+ )?(?<unit>час\\S*|дн\\S+|день|сут\\S+|недел\\S+|месяц\\S*|лет|год\\S*)",
    within,
  ],
];

/** Each year of the period is read by itself: what comes in it counts, and no year is ambiguous. */
function yearly(cell: Cell): Deadline {
  const { text, period, parts, read } = cell;
  const words = parts["rest"] ?? "";
  const found = yearsOf(period).map((year) => read(words, year));
  const good = found.filter(({ warning }) => warning === undefined || warning.code !== "outside-period");
  const windows = good.flatMap(windowsOf);
  if (windows.length === 0) {
    const whole = read(words);
    return whole.kind === "text" ? whole : unread(cell, whole.warning?.code ?? "unparsed");
  }
  const [warning] = good.flatMap((deadline) => deadline.warning ?? []);
  return { kind: "yearly", text, windows, ...(warning && { warning }) };
}

function recurring(cell: Cell): Deadline {
  const { text, period, times: calendar } = cell;
  const every = everyOf(cell.parts);
  const common = { kind: "recurring" as const, text, times: Number(cell.parts["times"] ?? 1), every };
  if (every !== "term") return { ...common, windows: [period] };
  if (isKnownIn(calendar.terms, period)) return { ...common, windows: spansIn(calendar.terms, period) };
  return { ...common, windows: [period], warning: deadlineWarning("unknown-terms", text, period) };
}

function recurringWithin(cell: Cell): Deadline {
  const inner = cell.read(cell.parts["rest"] ?? "");
  const windows = windowsOf(inner);
  if (windows.length === 0) return inner.kind === "text" ? inner : unread(cell);
  return { ...recurring(cell), windows, ...(inner.warning && { warning: inner.warning }) } as Deadline;
}

/** The months of a period, cut to it. */
function monthsOf(period: DateWindow): readonly DateWindow[] {
  const months: DateWindow[] = [];
  for (
    let from = period.from.with({ day: 1 });
    Temporal.PlainDate.compare(from, period.to) <= 0;
    from = from.add({ months: 1 })
  ) {
    months.push({ from, to: from.with({ day: from.daysInMonth }) });
  }
  return months;
}

const inPeriod = (windows: readonly DateWindow[], period: DateWindow): readonly DateWindow[] =>
  windows.filter((window) => overlaps(window, period)).map((window) => cutTo(window, period));

function monthlyUntil(cell: Cell): Deadline {
  const day = Number(cell.parts["until"]);
  if (day < 1 || day > 31) return unread(cell, "no-such-date");
  const month = Temporal.Duration.from("P1M");
  const every = everyOf(cell.parts);
  if (every === "term" || Temporal.Duration.compare(every, month, { relativeTo: cell.period.from }) !== 0)
    return unread(cell);
  const windows = monthsOf(cell.period).map(({ from, to }) => ({
    from,
    to: from.with({ day: Math.min(day, to.day) }),
  }));
  return { kind: "recurring", text: cell.text, times: 1, every, windows: inPeriod(windows, cell.period) };
}

const weekdayStems = ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень"];

const weekdayOf = (word: string | undefined): number => weekdayStems.findIndex((stem) => word?.startsWith(stem)) + 1;

function everyWeekday({ text, period, parts }: Cell): Deadline {
  const weekday = weekdayOf(parts["weekday"]);
  const windows: DateWindow[] = [];
  let day = period.from.add({ days: (weekday - period.from.dayOfWeek + 7) % 7 });
  for (; Temporal.PlainDate.compare(day, period.to) <= 0; day = day.add({ days: 7 }))
    windows.push({ from: day, to: day });
  return { kind: "recurring", text, times: 1, every: Temporal.Duration.from("P1W"), windows };
}

function nthWeekday({ text, period, parts }: Cell): Deadline {
  const weekday = weekdayOf(parts["weekday"]);
  const nth = Number(parts["nth"]);
  const days = monthsOf(period).map(({ from, to }) =>
    Number.isNaN(nth)
      ? to.subtract({ days: (to.dayOfWeek - weekday + 7) % 7 })
      : from.add({ days: ((weekday - from.dayOfWeek + 7) % 7) + (nth - 1) * 7 }),
  );
  const windows = inPeriod(
    days.map((day) => ({ from: day, to: day })),
    period,
  );
  return { kind: "recurring", text, times: 1, every: Temporal.Duration.from("P1M"), windows };
}

function within(cell: Cell): Deadline {
  const { text, parts } = cell;
  const every = everyOf(parts);
  if (every === "term") return unread(cell);
  return { kind: "within", text, duration: every, days: parts["days"] === "рабоч" ? "working" : "calendar" };
}

const units: readonly (readonly [stem: RegExp, one: string])[] = [
  [/^час/, "PT1H"],
  [/^(дн|день|сут)/, "P1D"],
  [/^недел/, "P1W"],
  [/^меся[цч]/, "P1M"],
  [/^квартал/, "P3M"],
  [/^полугоди/, "P6M"],
  [/^(год|лет)/, "P1Y"],
];

function everyOf(parts: Cell["parts"]): Temporal.Duration | "term" {
  const word = parts["unit"] ?? parts["unit2"] ?? parts["unit3"] ?? "";
  if (/^(четверт|триместр)/.test(word)) return "term";
  const one = Temporal.Duration.from(units.find(([stem]) => stem.test(word))?.[1] ?? "P1D");
  const count = Number(parts["count"] ?? 1);
  const { years, months, weeks, days, hours } = one;
  return new Temporal.Duration(years * count, months * count, weeks * count, days * count, hours * count);
}
