import { dateWindow, type Period } from "@nastavnik/core/road-map";
import { Temporal } from "temporal-polyfill";

/** Seasons of a school year, by the month in which each begins: there is none in summer. */
const seasons = [9, 12, 3] as const;

/** Three months each, from the beginning of a period to its end: over the new year too, and never in summer. */
export function trackWindows(period: Period): readonly Period[] {
  const { from, to } = dateWindow(period);
  const windows: Period[] = [];
  for (let year = from.year - 1; year <= to.year; year++) {
    for (const month of seasons) {
      const begin = Temporal.PlainDate.from({ year, month, day: 1 });
      const end = begin.add({ months: 3 }).subtract({ days: 1 });
      const first = Temporal.PlainDate.compare(begin, from) < 0 ? from : begin;
      const isWithin = Temporal.PlainDate.compare(end, to) <= 0 && first.until(end).days >= 28;
      if (isWithin) windows.push({ from: first.toString(), to: end.toString() });
    }
  }
  return windows.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
