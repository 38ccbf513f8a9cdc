import type { Text } from "../text/text.ts";
import type { SchoolCalendarData } from "./school-calendar-data.ts";

/** First and last year for which the Russian production calendar is shipped. */
export const russianProductionCalendarYears = { from: 2021, to: 2026 } as const;

/**
 * The Russian production calendar of a five-day week as data, by default of all years from 2021 to 2026. In these years it
 * holds the holidays of article 112 of the Labour Code and all moved days: those that the article itself moves, and those
 * of the Government's yearly resolutions, of 10.10.2020 No. 1648 (for 2021), 16.09.2021 No. 1564 (2022), 29.08.2022
 * No. 1505 (2023), 10.08.2023 No. 1314 (2024), 04.10.2024 No. 1335 (2025), 24.09.2025 No. 1466 (2026). Paid non-working
 * days that the President declared in 2021 are not in it: they did not bind every organisation. In other years the
 * article's own moves are worked out: a holiday on a Saturday or Sunday makes the next working day a day off, but for the
 * holidays of January, which only the Government moves.
 *
 * The time zone is Europe/Moscow and there are no school holidays; replace both by spreading:
 * `{ ...russianProductionCalendar(), timeZone: "Asia/Vladivostok", schoolHolidays: […] }`.
 */
export function russianProductionCalendar(
  years: { readonly from: number; readonly to: number } = russianProductionCalendarYears,
): SchoolCalendarData {
  const known = {
    from: Math.max(years.from, russianProductionCalendarYears.from),
    to: Math.min(years.to, russianProductionCalendarYears.to),
  };
  const datesIn = (byYear: Readonly<Record<number, readonly string[]>>) =>
    Object.entries(byYear)
      .filter(([year]) => known.from <= Number(year) && Number(year) <= known.to)
      .flatMap(([year, days]) => days.map((day) => `${year}-${day}`));
  return {
    timeZone: "Europe/Moscow",
    workingWeek: [1, 2, 3, 4, 5],
    yearlyHolidays: holidays.map(([date, title]) => ({ date, title, ...(!date.startsWith("01-") && { moves: true }) })),
    daysOff: datesIn(movedDaysOff).map((date) => ({ from: date, to: date, title: movedDayOff })),
    workingDays: datesIn(workingSaturdays).map((date) => ({ date, title: workingSaturday })),
    schoolHolidays: [],
    terms: [],
    ...(known.from <= known.to && { knownYears: known }),
  };
}

const newYear: Text = { ru: "Новогодние каникулы", en: "New Year holidays" };
const movedDayOff: Text = { ru: "Перенесённый выходной день", en: "Moved day off" };
const workingSaturday: Text = { ru: "Рабочая суббота", en: "Working Saturday" };

const holidays: readonly (readonly [date: string, title: Text])[] = [
  ["01-01", newYear],
  ["01-02", newYear],
  ["01-03", newYear],
  ["01-04", newYear],
  ["01-05", newYear],
  ["01-06", newYear],
  ["01-07", { ru: "Рождество Христово", en: "Orthodox Christmas" }],
  ["01-08", newYear],
  ["02-23", { ru: "День защитника Отечества", en: "Defender of the Fatherland Day" }],
  ["03-08", { ru: "Международный женский день", en: "International Women's Day" }],
  ["05-01", { ru: "Праздник Весны и Труда", en: "Spring and Labour Day" }],
  ["05-09", { ru: "День Победы", en: "Victory Day" }],
  ["06-12", { ru: "День России", en: "Russia Day" }],
  ["11-04", { ru: "День народного единства", en: "National Unity Day" }],
];

/** By year, as month and day. */
const movedDaysOff: Readonly<Record<number, readonly string[]>> = {
  2021: ["02-22", "05-03", "05-10", "06-14", "11-05", "12-31"],
  2022: ["03-07", "05-02", "05-03", "05-10", "06-13"],
  2023: ["02-24", "05-08", "11-06"],
  2024: ["04-29", "04-30", "05-10", "12-30", "12-31"],
  2025: ["05-02", "05-08", "06-13", "11-03", "12-31"],
  2026: ["01-09", "03-09", "05-11", "12-31"],
};

const workingSaturdays: Readonly<Record<number, readonly string[]>> = {
  2021: ["02-20"],
  2022: ["03-05"],
  2024: ["04-27", "11-02", "12-28"],
  2025: ["11-01"],
};
