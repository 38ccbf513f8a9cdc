import {
  russianProductionCalendar,
  russianProductionCalendarYears,
  schoolCalendar,
  schoolCalendarData,
} from "@nastavnik/core/calendar";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

const date = (text: string) => Temporal.PlainDate.from(text);
const russia = schoolCalendar(russianProductionCalendar());

function workingDaysOf(year: number): number {
  return russia.workingDaysBetween(date(`${year - 1}-12-31`), date(`${year}-12-31`));
}

describe("the Russian production calendar", () => {
  it.each([
    [2021, 247],
    [2022, 247],
    [2023, 247],
    [2024, 248],
    [2025, 247],
    [2026, 247],
  ])("has in %i the %i working days of the five-day week", (year, days) => {
    expect(workingDaysOf(year)).toBe(days);
  });

  it.each([
    ["2021-11-04", false, "a holiday"],
    ["2021-11-05", false, "a day off moved from 2 January"],
    ["2021-12-31", false, "a day off moved from 3 January"],
    ["2022-01-07", false, "Christmas"],
    ["2022-01-10", true, "the first Monday after the New Year holidays"],
    ["2022-03-05", true, "a working Saturday"],
    ["2022-03-07", false, "the Monday that it replaces"],
    ["2025-02-24", true, "a Monday whose day off was moved to May"],
    ["2024-11-02", true, "a working Saturday"],
    ["2026-01-09", false, "a day off moved from 3 January"],
  ])("knows %s: working %s, %s", (day, working) => {
    expect(russia.isWorkingDay(date(day))).toBe(working);
  });

  it("names the holiday or the moved day that a date is", () => {
    expect(russia.titleOf(date("2022-05-09"))).toEqual({ ru: "День Победы", en: "Victory Day" });
    expect(russia.titleOf(date("2022-05-10"))?.ru).toBe("Перенесённый выходной день");
    expect(russia.titleOf(date("2022-03-05"))?.ru).toBe("Рабочая суббота");
    expect(russia.titleOf(date("2022-05-11"))).toBeUndefined();
  });

  it("says for which years it is known, and outside them keeps to weekends and the holidays of the law", () => {
    expect(russia.knownYears).toEqual(russianProductionCalendarYears);
    const only2022 = schoolCalendar(russianProductionCalendar({ from: 2022, to: 2022 }));
    expect(only2022.knownYears).toEqual({ from: 2022, to: 2022 });
    expect(only2022.isWorkingDay(date("2021-12-31"))).toBe(true);
    expect(only2022.isWorkingDay(date("2023-02-24"))).toBe(true);
    expect(only2022.isWorkingDay(date("2035-05-09"))).toBe(false);
    expect(schoolCalendar(russianProductionCalendar({ from: 2031, to: 2032 })).knownYears).toBeUndefined();
  });

  it.each([
    ["2027-05-03", "Spring and Labour Day falls on a Saturday"],
    ["2027-05-10", "Victory Day falls on a Sunday"],
    ["2027-06-14", "Russia Day falls on a Saturday"],
    ["2028-11-06", "National Unity Day falls on a Saturday"],
    ["2030-02-25", "Defender of the Fatherland Day falls on a Saturday"],
  ])("moves a day off to %s by the article itself: %s", (day, _why) => {
    expect(russia.isWorkingDay(date(day))).toBe(false);
    expect(russia.titleOf(date(day))?.ru).toBe("Перенесённый выходной день");
    expect(russia.isWorkingDay(date(day).add({ days: 1 }))).toBe(true);
  });

  it("leaves the holidays of January, and those on a working day, where they are", () => {
    // 2 and 3 January 2027 are a Saturday and a Sunday; 4 November 2027 is a Thursday.
    expect(russia.nextWorkingDay(date("2027-01-01")).toString()).toBe("2027-01-11");
    expect(russia.isWorkingDay(date("2027-11-05"))).toBe(true);
  });

  it("makes the moves of a six-day week from Sundays only", () => {
    const sixDays = schoolCalendar({ ...russianProductionCalendar(), workingWeek: [1, 2, 3, 4, 5, 6] });
    expect(sixDays.isWorkingDay(date("2027-05-03"))).toBe(true);
    expect(sixDays.isWorkingDay(date("2027-05-10"))).toBe(false);
  });

  it("makes no move of its own in a year whose moves are known", () => {
    const known = schoolCalendar({ ...russianProductionCalendar(), knownYears: { from: 2021, to: 2027 } });
    expect(known.isWorkingDay(date("2027-05-03"))).toBe(true);
  });

  it("survives the schema of calendars unchanged, also through JSON", () => {
    const data = russianProductionCalendar();
    expect(schoolCalendarData.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
  });
});

describe("a school calendar", () => {
  const school = schoolCalendar(
    schoolCalendarData.parse({
      timeZone: "Asia/Vladivostok",
      workingWeek: [1, 2, 3, 4, 5, 6],
      daysOff: [{ from: "2022-04-09", to: "2022-04-11", title: { ru: "Карантин", en: "Quarantine" } }],
      workingDays: [{ date: "2022-04-10" }],
      schoolHolidays: [
        { from: "2022-03-26", to: "2022-04-03", title: { ru: "Весенние каникулы", en: "Spring break" } },
      ],
    }),
  );

  it("lets a working day win over a day off, and a day off over the week", () => {
    expect(school.isWorkingDay(date("2022-04-09"))).toBe(false);
    expect(school.isWorkingDay(date("2022-04-10"))).toBe(true);
    expect(school.isWorkingDay(date("2022-04-16"))).toBe(true);
    expect(school.isWorkingDay(date("2022-04-17"))).toBe(false);
  });

  it("keeps the holidays of students apart from the days off of staff", () => {
    expect(school.isSchoolHoliday(date("2022-03-26"))).toBe(true);
    expect(school.isSchoolHoliday(date("2022-04-03"))).toBe(true);
    expect(school.isSchoolHoliday(date("2022-04-04"))).toBe(false);
    expect(school.isWorkingDay(date("2022-03-28"))).toBe(true);
    expect(school.titleOf(date("2022-03-28"))?.en).toBe("Spring break");
  });

  it("counts school days over the holidays of students, days off among them", () => {
    expect(school.addSchoolDays(date("2022-03-25"), 1).toString()).toBe("2022-04-04");
    expect(school.addSchoolDays(date("2022-03-28"), 1).toString()).toBe("2022-04-04");
    expect(school.addSchoolDays(date("2022-03-28"), -1).toString()).toBe("2022-03-25");
    expect(school.addSchoolDays(date("2022-04-08"), 3).toString()).toBe("2022-04-11");
    expect(school.addSchoolDays(date("2022-03-28"), 0).toString()).toBe("2022-03-28");
  });

  it("tells its terms and school holidays in the order of time", () => {
    const spans = schoolCalendar(
      schoolCalendarData.parse({
        timeZone: "Europe/Moscow",
        terms: [
          { from: "2024-09-02", to: "2024-10-25", title: { ru: "I четверть", en: "First quarter" } },
          { from: "2024-11-05", to: "2024-12-28" },
        ],
        schoolHolidays: [
          { from: "2024-12-29", to: "2025-01-08" },
          { from: "2024-10-26", to: "2024-11-04" },
        ],
      }),
    );
    expect(spans.terms.map(({ from, title }) => [from.toString(), title?.ru])).toEqual([
      ["2024-09-02", "I четверть"],
      ["2024-11-05", undefined],
    ]);
    expect(spans.schoolHolidays.map(({ from }) => from.toString())).toEqual(["2024-10-26", "2024-12-29"]);
    expect(school.terms).toEqual([]);
  });

  it("takes the days between terms for school holidays, where none are named", () => {
    const divided = schoolCalendar(
      schoolCalendarData.parse({
        timeZone: "Europe/Moscow",
        terms: [
          { from: "2024-09-02", to: "2024-10-25" },
          { from: "2024-11-05", to: "2024-12-27" },
          // A weekend between two terms is none.
          { from: "2024-12-30", to: "2025-05-26" },
        ],
      }),
    );
    expect(divided.schoolHolidays.map(({ from, to }) => [from.toString(), to.toString()])).toEqual([
      ["2024-10-26", "2024-11-04"],
    ]);
    expect(divided.isSchoolHoliday(date("2024-11-04"))).toBe(true);
    expect(divided.addSchoolDays(date("2024-10-25"), 1).toString()).toBe("2024-11-05");
  });

  it("adds millions of school days as it adds one", () => {
    const days = 90_000_000;
    // Nine days of holidays lie on the way, so that many days later is nine days more.
    expect(school.addSchoolDays(date("2022-03-25"), days).toString()).toBe(
      date("2022-03-25")
        .add({ days: days + 9 })
        .toString(),
    );
    const there = school.addSchoolDays(date("2022-03-25"), days);
    expect(school.addSchoolDays(there, -days).toString()).toBe("2022-03-25");
  });

  it("moves a date to the nearest working day on the side that is asked for", () => {
    expect(russia.nextWorkingDay(date("2022-01-01")).toString()).toBe("2022-01-10");
    expect(russia.previousWorkingDay(date("2022-01-09")).toString()).toBe("2021-12-30");
    expect(russia.nextWorkingDay(date("2022-01-11")).toString()).toBe("2022-01-11");
  });

  it("adds three working days where the calendar adds three days", () => {
    const friday = date("2021-09-03");
    const three = Temporal.Duration.from("P3D");
    expect(russia.addDuration(friday, three, "calendar").toString()).toBe("2021-09-06");
    expect(russia.addDuration(friday, three, "working").toString()).toBe("2021-09-08");
    expect(russia.addDuration(date("2021-12-29"), Temporal.Duration.from("P1M3D"), "working").toString()).toBe(
      "2022-02-02",
    );
  });

  it("turns instants into the dates of its own time zone, through a change of the clocks too", () => {
    expect(school.dateOf(Temporal.Instant.from("2022-04-03T13:59:59Z")).toString()).toBe("2022-04-03");
    expect(school.dateOf(Temporal.Instant.from("2022-04-03T14:00:00Z")).toString()).toBe("2022-04-04");
    const saoPaulo = schoolCalendar(schoolCalendarData.parse({ timeZone: "America/Sao_Paulo" }));
    // On that date the clocks went from 00:00 to 01:00, so that the day had no midnight.
    expect(saoPaulo.startOf(date("2018-11-04")).toString()).toBe("2018-11-04T03:00:00Z");
  });

  it.each([
    [{ timeZone: "Moscow time" }, "timeZone"],
    [{ timeZone: "UTC", workingWeek: [] }, "workingWeek"],
    [{ timeZone: "UTC", workingWeek: [0] }, "workingWeek.0"],
    [{ timeZone: "UTC", yearlyHolidays: [{ date: "1-7" }] }, "yearlyHolidays.0.date"],
    [{ timeZone: "UTC", yearlyHolidays: [{ date: "02-29" }, { date: "02-31" }] }, "yearlyHolidays.1.date"],
    [{ timeZone: "UTC", yearlyHolidays: [{ date: "11-31" }] }, "yearlyHolidays.0.date"],
    [
      {
        timeZone: "UTC",
        terms: [
          { from: "2024-09-02", to: "2024-10-25" },
          { from: "2024-10-25", to: "2024-12-28" },
        ],
      },
      "terms.1.from",
    ],
    [{ timeZone: "UTC", daysOff: [{ from: "2022-02-29", to: "2022-03-01" }] }, "daysOff.0.from"],
    [{ timeZone: "UTC", daysOff: [{ from: "2022-03-02", to: "2022-03-01" }] }, "daysOff.0.to"],
    [{ timeZone: "UTC", schoolHolidays: [{ from: "0001-01-01", to: "9999-01-01" }] }, "schoolHolidays.0.to"],
    [{ timeZone: "UTC", knownYears: { from: 2022, to: 2021 } }, "knownYears.to"],
  ])("refuses the data %o at %s", (data, path) => {
    const result = schoolCalendarData.safeParse(data);
    expect(result.error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });

  it("refuses a fraction of a working day", () => {
    expect(() => russia.addWorkingDays(date("2022-01-11"), 0.5)).toThrow(RangeError);
    expect(() => russia.addSchoolDays(date("2022-01-11"), 0.5)).toThrow(RangeError);
  });

  it("refuses a term that ends after the last date there is", () => {
    expect(() => russia.addWorkingDays(date("2022-01-11"), 80_000_000)).toThrow(RangeError);
  });
});
