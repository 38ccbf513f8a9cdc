import { type DateWindow, parseDeadline } from "@nastavnik/core/road-map";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";

const names = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");
const genitives = names.map((name) => name.replace(/[ьй]$/, "я").replace(/т$/, "та"));

const aPeriod = fc
  .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 30, max: 900 }))
  .map(([start, days]): DateWindow => {
    const from = Temporal.PlainDate.from("2019-01-01").add({ days: start });
    return { from, to: from.add({ days }) };
  });
const words = fc.constantFrom(
  ...names,
  ...genitives,
  ..."2021 2022 15 31 - – г. г.г. по с до конца в течение раз срок неделю ежегодно учебный год".split(" "),
  ..."0 0001 9999 99999999999999999999 в течение часов раза периода всего , . 01.09.2021 2021-09-31 рабочих дней".split(
    " ",
  ),
  ..."I IV квартал полугодие четверть до каждую пятницу последняя ежемесячно числа 31 каникулы начало".split(" "),
);
const aCell = fc.oneof(
  fc.string(),
  fc.array(words, { maxLength: 8 }).map((parts) => parts.join(" ")),
);

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b);

describe("reading deadlines", () => {
  it("never fails, keeps the cell's text, and warns where it gives up", () => {
    fc.assert(
      fc.property(aCell, aPeriod, (cell, period) => {
        const deadline = parseDeadline(cell, period);
        expect(deadline.text).toBe(cell.trim());
        expect(deadline.kind === "text" && (deadline.warning as unknown) === undefined).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives windows that begin before they end and, without a warning, lie in the period", () => {
    fc.assert(
      fc.property(aCell, aPeriod, (cell, period) => {
        const deadline = parseDeadline(cell, period);
        if (!("windows" in deadline)) return;
        expect(deadline.windows.length).toBeGreaterThan(0);
        for (const { from, to } of deadline.windows) {
          expect(compare(from, to)).toBeLessThanOrEqual(0);
          if (deadline.warning) continue;
          expect(compare(from, period.from)).toBeGreaterThanOrEqual(0);
          expect(compare(to, period.to)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("reads back the date that was written out", () => {
    fc.assert(
      fc.property(aPeriod, fc.nat(900), (period, offset) => {
        const date = period.from.add({ days: offset % (period.from.until(period.to).days + 1) });
        const { day, month, year } = date;
        const dotted = `${String(day).padStart(2, "0")}.${String(month).padStart(2, "0")}.${year}`;
        for (const text of [`${day} ${genitives[month - 1]!} ${year} г.`, dotted, date.toString()]) {
          const deadline = parseDeadline(text, period);
          expect(deadline).toMatchObject({ kind: "days", text });
          expect(
            "windows" in deadline && deadline.windows.map(({ from, to }) => [from.toString(), to.toString()]),
          ).toEqual([[date.toString(), date.toString()]]);
        }
      }),
    );
  });

  it("finds a month without a year inside the period whenever the period has it", () => {
    fc.assert(
      fc.property(aPeriod, fc.integer({ min: 0, max: 11 }), (period, index) => {
        const deadline = parseDeadline(names[index]!, period);
        // August is when a school prepares its September: that of a year later is not taken.
        fc.pre(index !== 7 || period.from.month !== 9);
        let day = period.from;
        while (day.month !== index + 1 && compare(day, period.to) < 0) day = day.add({ days: 1 });
        const hasMonth = day.month === index + 1;
        expect(deadline.warning?.code === "outside-period").toBe(!hasMonth);
        expect(!hasMonth || ("windows" in deadline && deadline.windows[0]?.from.equals(day))).toBe(true);
      }),
    );
  });
});
