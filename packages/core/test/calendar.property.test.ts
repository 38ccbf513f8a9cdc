import { russianProductionCalendar, schoolCalendar, schoolCalendarData } from "@nastavnik/core";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

const start = Temporal.PlainDate.from("2019-01-01");
const aDate = fc.integer({ min: 0, max: 4000 }).map((days) => start.add({ days }));
const aRange = fc
  .tuple(aDate, fc.integer({ min: 0, max: 20 }))
  .map(([from, days]) => ({ from: from.toString(), to: from.add({ days }).toString() }));
const aCalendar = fc.oneof(
  fc.constant(russianProductionCalendar()),
  fc
    .record({
      timeZone: fc.constantFrom("Europe/Moscow", "Asia/Kamchatka", "America/New_York"),
      workingWeek: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      daysOff: fc.array(aRange, { maxLength: 10 }),
      workingDays: fc.array(
        aDate.map((day) => ({ date: day.toString() })),
        { maxLength: 10 },
      ),
    })
    .map((data) => schoolCalendarData.parse(data)),
);

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
});
