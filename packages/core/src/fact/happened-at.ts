import { Temporal } from "temporal-polyfill";
import type { SchoolCalendar } from "../calendar/school-calendar.ts";
import type { Fact } from "./fact.ts";

/**
 * When something happened, which is not always when it was recorded: the beginning of the earlier day that a fact names,
 * otherwise the instant of the recording. What belongs to a period is told by this, the order of a history by `at`.
 */
export function happenedAt(
  { at, on }: Pick<Fact, "at" | "on">,
  calendar: Pick<SchoolCalendar, "startOf">,
): Temporal.Instant {
  return on === undefined ? at : calendar.startOf(Temporal.PlainDate.from(on));
}
