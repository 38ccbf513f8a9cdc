import {
  russianProductionCalendar,
  schoolCalendar,
  schoolCalendarData,
  type SchoolCalendarData,
} from "@nastavnik/core/calendar";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";

const start = Temporal.PlainDate.from("2019-01-01");
const aDate = fc.integer({ min: 0, max: 4000 }).map((days) => start.add({ days }));
const aRange = fc
  .tuple(aDate, fc.integer({ min: 0, max: 20 }))
  .map(([from, days]) => ({ from: from.toString(), to: from.add({ days }).toString() }));
const monthDay = fc
  .integer({ min: 0, max: 365 })
  .map((days) => Temporal.PlainDate.from("2020-01-01").add({ days }).toString().slice(5));
const aCalendar = fc.oneof(
  fc.constant(russianProductionCalendar()),
  fc.constant(russianProductionCalendar({ from: 2022, to: 2022 })),
  fc
    .record({
      timeZone: fc.constantFrom("Europe/Moscow", "Asia/Kamchatka", "America/New_York"),
      workingWeek: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      yearlyHolidays: fc.array(fc.record({ date: monthDay, moves: fc.boolean() }), { maxLength: 12 }),
      daysOff: fc.array(aRange, { maxLength: 10 }),
      schoolHolidays: fc.array(aRange, { maxLength: 10 }),
      workingDays: fc.array(
        aDate.map((day) => ({ date: day.toString() })),
        { maxLength: 10 },
      ),
    })
    .map((data) => schoolCalendarData.parse(data)),
);

/** Whether a date is a working day, read off the data without counting: holidays one by one, in order of time. */
function readWorkingDay(data: SchoolCalendarData, date: Temporal.PlainDate): readonly [string, boolean] {
  const { workingWeek, yearlyHolidays, daysOff, workingDays, knownYears } = data;
  const isHoliday = (day: Temporal.PlainDate) =>
    yearlyHolidays.some((each) => day.toString().endsWith(`-${each.date}`));
  const isInWeek = (day: Temporal.PlainDate) => workingWeek.includes(day.dayOfWeek);
  const moved = new Set<string>();
  const isWorking = (day: Temporal.PlainDate) => {
    const text = day.toString();
    if (workingDays.some((each) => each.date === text)) return true;
    const isOff = daysOff.some(({ from, to }) => from <= text && text <= to);
    return isInWeek(day) && !isOff && !isHoliday(day) && !moved.has(text);
  };
  for (let day = Temporal.PlainDate.from(`${date.year - 1}-01-01`); day.year <= date.year; day = day.add({ days: 1 })) {
    const moves = yearlyHolidays.some((each) => each.moves === true && day.toString().endsWith(`-${each.date}`));
    const isKnown = knownYears !== undefined && knownYears.from <= day.year && day.year <= knownYears.to;
    if (!moves || isKnown || isInWeek(day)) continue;
    for (let days = 1; days <= 31; days++) {
      const next = day.add({ days });
      if (!isWorking(next)) continue;
      moved.add(next.toString());
      break;
    }
  }
  return [date.toString(), isWorking(date)];
}

describe("working days", () => {
  it("are counted back to the number that was added", () => {
    fc.assert(
      fc.property(aCalendar, aDate, fc.integer({ min: -400, max: 400 }), (data, date, days) => {
        const calendar = schoolCalendar(data);
        const there = calendar.addWorkingDays(date, days);
        expect(calendar.workingDaysBetween(date, there)).toBe(days);
        expect(days === 0 || calendar.isWorkingDay(there)).toBe(true);
      }),
    );
  });

  it("agree with stepping from day to day by the calendar", () => {
    fc.assert(
      fc.property(aCalendar, aDate, fc.integer({ min: 1, max: 40 }), (data, date, days) => {
        const calendar = schoolCalendar(data);
        let there = date;
        for (let left = days; left > 0;) {
          there = there.add({ days: 1 });
          if (calendar.isWorkingDay(there)) left--;
        }
        expect(calendar.addWorkingDays(date, days).equals(there)).toBe(true);
      }),
    );
  });

  it("agree with the data, read day by day", () => {
    fc.assert(
      fc.property(aCalendar, fc.array(aDate, { minLength: 5, maxLength: 8 }), (data, dates) => {
        const calendar = schoolCalendar(data);
        for (const date of dates)
          expect([date.toString(), calendar.isWorkingDay(date)]).toEqual(readWorkingDay(data, date));
      }),
    );
  });

  it("are lost once for a holiday on a day off, however often the holiday is listed", () => {
    const holiday = { date: "01-08", moves: true };
    const once = schoolCalendarData.parse({ timeZone: "Europe/Moscow", workingWeek: [6], yearlyHolidays: [holiday] });
    const [calendar, twice] = [once, { ...once, yearlyHolidays: [holiday, holiday] }].map(schoolCalendar);
    const saturdays = ["2023-01-14", "2023-01-21"].map((day) => Temporal.PlainDate.from(day));
    expect(saturdays.map((day) => calendar?.isWorkingDay(day))).toEqual([false, true]);
    expect(saturdays.map((day) => twice?.isWorkingDay(day))).toEqual([false, true]);
  });

  it("add up from a working day", () => {
    fc.assert(
      fc.property(aCalendar, aDate, fc.nat(100), fc.nat(100), (data, date, a, b) => {
        const calendar = schoolCalendar(data);
        const twice = calendar.addWorkingDays(calendar.addWorkingDays(date, a), b);
        expect(twice.equals(calendar.addWorkingDays(date, a + b))).toBe(true);
      }),
    );
  });

  it("follow the weekday that Temporal knows, where nothing else is said", () => {
    const plain = schoolCalendar(schoolCalendarData.parse({ timeZone: "UTC" }));
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 800_000 }), (days) => {
        const date = start.add({ days });
        expect(plain.isWorkingDay(date)).toBe(date.dayOfWeek <= 5);
      }),
    );
  });
});

describe("the moves of article 112 of the Labour Code", () => {
  const data = russianProductionCalendar();
  const calendar = schoolCalendar(data);
  const holidays = data.yearlyHolidays.map(({ date }) => date);
  const isHoliday = (day: Temporal.PlainDate): boolean => holidays.includes(day.toString().slice(5));
  const anyYear = fc.integer({ min: 1993, max: 2500 }).filter((year) => year < 2021 || year > 2026);

  it("take each holiday on a weekend but those of January to the next working day, in every year that no resolution is known of", () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const expected = new Set<string>();
        for (const holiday of holidays.filter((each) => !each.startsWith("01-"))) {
          const day = Temporal.PlainDate.from(`${year}-${holiday}`);
          if (day.dayOfWeek < 6) continue;
          let next = day.add({ days: 1 });
          while (next.dayOfWeek > 5 || isHoliday(next) || expected.has(next.toString())) next = next.add({ days: 1 });
          expected.add(next.toString());
        }
        const met = new Set<string>();
        for (let day = Temporal.PlainDate.from(`${year}-01-01`); day.year === year; day = day.add({ days: 1 })) {
          if (day.dayOfWeek < 6 && !isHoliday(day) && !calendar.isWorkingDay(day)) met.add(day.toString());
        }
        expect([...met]).toEqual([...expected].toSorted());
      }),
      { numRuns: runs(15) },
    );
  });
});

describe("school days", () => {
  it("agree with stepping from day to day by the calendar, there and back", () => {
    fc.assert(
      fc.property(aCalendar, aDate, fc.integer({ min: -60, max: 60 }), (data, date, days) => {
        const calendar = schoolCalendar(data);
        let there = date;
        for (let left = Math.abs(days); left > 0;) {
          there = there.add({ days: Math.sign(days) });
          if (!calendar.isSchoolHoliday(there)) left--;
        }
        expect(calendar.addSchoolDays(date, days).toString()).toBe(there.toString());
      }),
    );
  });
});

describe("dates and instants", () => {
  it("agree at the start of every day", () => {
    fc.assert(
      fc.property(aCalendar, aDate, (data, date) => {
        const calendar = schoolCalendar(data);
        const first = calendar.startOf(date);
        expect(calendar.dateOf(first).equals(date)).toBe(true);
        expect(calendar.dateOf(first.subtract({ nanoseconds: 1 })).equals(date.subtract({ days: 1 }))).toBe(true);
      }),
    );
  });

  it("are those of Temporal in whatever order they are asked for, also where the clocks are moved past midnight", () => {
    const zones = ["Europe/Moscow", "America/St_Johns", "America/Sao_Paulo", "Pacific/Apia", "Africa/Monrovia", "UTC"];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.array(fc.integer({ min: -1e6, max: 1.8e7 }), { minLength: 5, maxLength: 60 }),
        (timeZone, quarters) => {
          const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone }));
          for (const instant of [...quarters, ...quarters].map((n) =>
            Temporal.Instant.fromEpochMilliseconds(n * 97_711),
          )) {
            const expected = instant.toZonedDateTimeISO(timeZone).toPlainDate();
            expect(calendar.dateOf(instant).toString()).toBe(expected.toString());
          }
        },
      ),
    );
  });

  it("are those of Temporal around the days on which the clocks are moved", () => {
    for (const timeZone of ["America/St_Johns", "America/Sao_Paulo", "Pacific/Apia"]) {
      const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone }));
      let here: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`1986-01-01T00:00[${timeZone}]`);
      for (let moves = 0; moves < 30 && here !== null; moves++) {
        for (const minutes of [-1500, -61, -1, 0, 1, 30, 61, 1500]) {
          const instant = here.toInstant().add({ minutes });
          const expected = instant.toZonedDateTimeISO(timeZone).toPlainDate();
          expect(calendar.dateOf(instant).toString()).toBe(expected.toString());
        }
        here = here.getTimeZoneTransition("next");
      }
    }
  });
});
