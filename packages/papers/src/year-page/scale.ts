import type { YearReport } from "../year-report/year-report.ts";
import { Temporal } from "temporal-polyfill";

/** The months that a report covers, as a scale from 0 to 100 per cent. */
export interface Scale {
  readonly months: readonly {
    readonly year: number;
    readonly month: number;
    readonly left: number;
    readonly width: number;
  }[];
  /** Place of the beginning of a day. */
  at(date: string): number;
  /** Place of the end of a day. */
  endOf(date: string): number;
}

function dayNumber(date: string): number {
  return Temporal.PlainDate.from("1970-01-01").until(date, { largestUnit: "days" }).days;
}

/** Whole months from the first to the last day of the programme or of anything that happened or was planned. */
export function scaleOf({ period, asOf, months, plan }: YearReport): Scale {
  const dates = [period.from, period.to, asOf, ...months.map(({ month }) => `${month}-01`)];
  for (const stage of plan?.stages ?? []) if (stage.planned) dates.push(stage.planned.from, stage.planned.to);
  const sorted = dates.toSorted();
  const first = Temporal.PlainDate.from(sorted[0] ?? period.from).with({ day: 1 });
  const last = Temporal.PlainDate.from(sorted.at(-1) ?? period.to);
  const begin = dayNumber(first.toString());
  const whole = dayNumber(last.with({ day: 1 }).add({ months: 1 }).toString()) - begin;
  const place = (day: number): number => Math.min(100, Math.max(0, ((day - begin) / whole) * 100));
  const found: Scale["months"][number][] = [];
  for (let month = first; Temporal.PlainDate.compare(month, last) <= 0; month = month.add({ months: 1 })) {
    const left = place(dayNumber(month.toString()));
    const width = place(dayNumber(month.add({ months: 1 }).toString())) - left;
    found.push({ year: month.year, month: month.month, left, width });
  }
  return {
    months: found,
    at: (date) => place(dayNumber(date)),
    endOf: (date) => place(dayNumber(date) + 1),
  };
}

/** A place on the scale as CSS. */
export function percent(place: number): string {
  return `${Math.round(place * 100) / 100}%`;
}
