import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { refusalText } from "../text/refusal-text.ts";

const date = z.iso.date({ abort: true });

/** First and last day as ISO dates, both included: `{ from: "2021-09-01", to: "2022-06-30" }`. */
export const period = z.strictObject({ from: date, to: date }).refine(({ from, to }) => from <= to, {
  ...refusalText({ ru: "ожидается конец не раньше начала", en: "expected an end not before the beginning" }),
  path: ["to"],
});

/** A period as {@link period} gives it. */
export type Period = z.infer<typeof period>;

/** A span of days, both ends included. */
export interface DateWindow {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** The span of days of a period. */
export function dateWindow(dates: Period): DateWindow {
  return { from: Temporal.PlainDate.from(dates.from), to: Temporal.PlainDate.from(dates.to) };
}

/** Whether the two spans have a day in common. */
export function overlaps(a: DateWindow, b: DateWindow): boolean {
  return Temporal.PlainDate.compare(a.from, b.to) <= 0 && Temporal.PlainDate.compare(b.from, a.to) <= 0;
}

/** The later of two dates. */
export function laterOf(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b;
}

/** The earlier of two dates. */
export function earlierOf(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) <= 0 ? a : b;
}
