import { Temporal } from "temporal-polyfill";
import { type DateWindow, overlaps } from "./date-window.ts";
import type { Deadline } from "./deadline.ts";
import { type Cell, isKnownIn, isOutside, type Reading, spansIn, unread, windowsOf, yearsOf } from "./deadline-cell.ts";
import { cutTo } from "./deadline-dates.ts";
import { deadlineWarning } from "./deadline-warning.ts";
import { nthWeekdayOf, weekdayOf, weekdays } from "./weekday-of.ts";

const unitWords =
  "день|дня|дней|сутки|учебный год|семестр\\S*|недел\\S+|месяц\\S*|квартал\\S*|полугоди\\S+|год|четверт\\S*|триместр\\S*";
const weekdaysGiven = "понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям";
const howOften = `(?:(?:еже|по)(?<unit>дневно|недельно|месячно|квартально)|(?:не (?:реже|менее) )?(?:(?<times>\\d{1,3}) )?раза? в (?:(?<count>\\d{1,3}) )?(?<unit2>${unitWords})|кажд\\S+ (?<unit3>день|неделю|месяц|квартал|полугодие|семестр|четверть|триместр|год))`;

/** What comes again and again, and what is counted from an event. */
export const recurrenceReadings: readonly Reading[] = [
  ["ежегодно|каждый год", (cell) => ({ kind: "yearly", text: cell.text, windows: yearsOf(cell.period) })],
  ["(?:ежегодно|каждый год) ?\\((?<rest>.+)\\)", yearly],
  ["(?:ежегодно|каждый год)[,:;]? (?:в срок )?(?<rest>.+)", yearly],
  ["(?<rest>.+?),? \\(?(?:и )?(?:далее )?(?:ежегодно|каждый год)\\)?", yearly],
  [howOften, recurring],
  [`${howOften},? (?:до|не позднее) (?<until>\\d{1,2}) числа(?: (?:каждого )?месяца)?`, monthlyUntil],
  ["(?:до|не позднее) (?<until>\\d{1,2}) числа (?:каждого месяца|ежемесячно)", monthlyUntil],
  [`${howOften}[,:]? (?<rest>в течени[еи] .+|на протяжении .+|(?:в |с )?(?:\\d{1,2} )?m\\d.*)`, recurringWithin],
  [`${howOften},? ?\\((?<rest>[^()]+)\\)`, recurringWithin],
  [`кажд\\S+ (?<weekday>${weekdays})(?: месяца)?`, everyWeekday],
  [`еженедельно,? \\(?по (?<given>(?:${weekdaysGiven})(?:(?:, | и )(?:${weekdaysGiven}))*)\\)?`, givenWeekdays],
  [`(?:еженедельно|1 раз в неделю),? \\(?(?<weekday>${weekdays})\\)?`, everyWeekday],
  [
    "(?:с )?(?<day1>\\d{1,2})(?:(?:-| по )(?<day2>\\d{1,2}))? числ\\S+,? (?:каждого месяца|ежемесячно)",
    daysOfEachMonth,
  ],
  ["ежемесячно,? (?:с )?(?<day1>\\d{1,2})(?:(?:-| по )(?<day2>\\d{1,2}))? числ\\S+", daysOfEachMonth],
  [`по (?<given>(?:${weekdaysGiven})(?:(?:, | и )(?:${weekdaysGiven}))*)`, givenWeekdays],
  [`(?:кажд\\S+ )?(?<nth>[1-4]|последн\\S+) (?<weekday>${weekdays})(?: каждого)? месяца`, nthWeekday],
  [
    // Not «за 3 дня»: that is counted back, and nobody can tell from what.
    "(?:в течени[еи] |(?:не позднее|не более) (?:чем )?(?:через )?|через )?(?:(?<count>\\d{1,3}) )?(?:(?<days>рабоч|календарн)\\S+ )?(?<unit>час\\S*|дн\\S+|день|сут\\S+|недел\\S+|месяц\\S*|лет|год\\S*)(?: (?:после|со дня|с момента|с даты|от даты|от дня) .+)?",
    within,
  ],
  [
    "в (?<count>(?:двух|трех|четырех|пяти|десяти|\\d{1,3})?)-?(?<unit>дневный|недельный|месячный) срок(?: (?:после|со дня|с момента|с даты) .+)?",
    withinTerm,
  ],
];

/** Each year of the period is read by itself: what comes in it counts, and no year is ambiguous. */
function yearly(cell: Cell): Deadline {
  const { text, period, parts, read } = cell;
  const words = parts["rest"] ?? "";
  const years = yearsOf(period);
  const found = years.map((year) => read(words, year));
  const good = found.filter((each) => !isOutside(each));
  // «август-сентябрь» begins before the year that it prepares.
  const kept =
    good.length > 0
      ? good
      : found.filter((each, n) => windowsOf(each).some((w) => overlaps(w, years[n] as DateWindow)));
  const windows = kept.flatMap(windowsOf);
  const whole = read(words);
  // «ежегодно 2 раза в год» says how often, and not when.
  if (whole.kind === "recurring") return whole;
  if (windows.length === 0) return whole.kind === "text" ? whole : unread(cell, whole.warning?.code ?? "unparsed");
  const [warning] = kept.flatMap((deadline) => deadline.warning ?? []);
  return { kind: "yearly", text, windows, ...(warning && { warning }) };
}

function recurring(cell: Cell): Deadline {
  const { text, period, times: calendar } = cell;
  const every = everyOf(cell.parts);
  const common = { kind: "recurring" as const, text, times: Number(cell.parts["times"] ?? 1), every };
  if (every !== "term") return { ...common, windows: [period] };
  if (areTermsOf(cell)) return { ...common, windows: spansIn(calendar.terms, period) };
  return { ...common, windows: [period], warning: deadlineWarning("unknown-terms", text, period) };
}

/** Whether the calendar divides every year of the period as the cell says: into four «четверти» or three «триместры». */
function areTermsOf({ parts, period, times }: Cell): boolean {
  const word = parts["unit2"] ?? parts["unit3"] ?? "";
  const count = word.startsWith("триместр") ? 3 : 4;
  return (
    isKnownIn(times.terms, period) &&
    yearsOf(period).every((year) => spansIn(times.terms, year).length === count || year.from.until(year.to).days < 270)
  );
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
  const { unit = "месяц", ...parts } = cell.parts;
  const every = everyOf(parts["unit2"] === undefined && parts["unit3"] === undefined ? { ...parts, unit } : parts);
  if (every === "term" || Temporal.Duration.compare(every, month, { relativeTo: cell.period.from }) !== 0)
    return unread(cell);
  const windows = monthsOf(cell.period).map(({ from, to }) => ({
    from,
    to: from.with({ day: Math.min(day, to.day) }),
  }));
  return { kind: "recurring", text: cell.text, times: 1, every, windows: inPeriod(windows, cell.period) };
}

/** «15 числа каждого месяца», «20-25 числа ежемесячно» */
function daysOfEachMonth(cell: Cell): Deadline {
  const { text, period, parts } = cell;
  const first = Number(parts["day1"]);
  const last = Number(parts["day2"] ?? first);
  if (first < 1 || last > 31) return unread(cell, "no-such-date");
  if (last < first) return unread(cell, "reversed");
  const windows = monthsOf(period).map(({ from, to }) => ({
    from: from.with({ day: Math.min(first, to.day) }),
    to: from.with({ day: Math.min(last, to.day) }),
  }));
  return {
    kind: "recurring",
    text,
    times: 1,
    every: Temporal.Duration.from("P1M"),
    windows: inPeriod(windows, period),
  };
}

function everyWeekday({ text, period, parts }: Cell): Deadline {
  const weekday = weekdayOf(parts["weekday"]);
  const windows: DateWindow[] = [];
  let day = period.from.add({ days: (weekday - period.from.dayOfWeek + 7) % 7 });
  for (; Temporal.PlainDate.compare(day, period.to) <= 0; day = day.add({ days: 7 }))
    windows.push({ from: day, to: day });
  return { kind: "recurring", text, times: 1, every: Temporal.Duration.from("P1W"), windows };
}

/** «по вторникам и четвергам» */
function givenWeekdays(cell: Cell): Deadline {
  const { text, period, parts } = cell;
  const days = (parts["given"] ?? "").split(/, | и /).map((word) => word.replace(/ам$/, "").replace(/ям$/, ""));
  const windows = days
    .flatMap((day) => windowsOf(everyWeekday({ ...cell, parts: { weekday: day } })))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from));
  return {
    kind: "recurring",
    text,
    times: days.length,
    every: Temporal.Duration.from("P1W"),
    windows: inPeriod(windows, period),
  };
}

function nthWeekday({ text, period, parts }: Cell): Deadline {
  const weekday = weekdayOf(parts["weekday"]);
  const days = monthsOf(period).map(({ from }) => nthWeekdayOf(from, parts["nth"], weekday));
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

const counts: Readonly<Record<string, number>> = { двух: 2, трех: 3, четырех: 4, пяти: 5, десяти: 10 };

/** «в трёхдневный срок» */
function withinTerm({ text, parts }: Cell): Deadline {
  const every = everyOf({
    unit: (parts["unit"] ?? "").replace(/^месячный$/, "месяц"),
    count: String(counts[parts["count"] ?? ""] ?? (parts["count"] || 1)),
  });
  return every === "term" ? { kind: "on-demand", text } : { kind: "within", text, duration: every, days: "calendar" };
}

const units: readonly (readonly [stem: RegExp, one: string])[] = [
  [/^час/, "PT1H"],
  [/^(дн|день|сут)/, "P1D"],
  [/^недел/, "P1W"],
  [/^меся[цч]/, "P1M"],
  [/^квартал/, "P3M"],
  [/^(полугоди|семестр)/, "P6M"],
  [/^(год|лет|учебный)/, "P1Y"],
];

function everyOf(parts: Cell["parts"]): Temporal.Duration | "term" {
  const word = parts["unit"] ?? parts["unit2"] ?? parts["unit3"] ?? "";
  if (/^(четверт|триместр)/.test(word)) return "term";
  const one = Temporal.Duration.from(units.find(([stem]) => stem.test(word))?.[1] ?? "P1D");
  const count = Number(parts["count"] ?? 1);
  const { years, months, weeks, days, hours } = one;
  return new Temporal.Duration(years * count, months * count, weeks * count, days * count, hours * count);
}
