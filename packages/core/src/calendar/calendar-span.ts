import type { Temporal } from "temporal-polyfill";
import type { Text } from "../text/text.ts";

/** A term of lessons («четверть», «триместр») or school holidays: first and last day, both included. */
export interface CalendarSpan {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly title?: Text | undefined;
}
