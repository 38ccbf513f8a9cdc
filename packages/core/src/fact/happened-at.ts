import { Temporal } from "temporal-polyfill";
import type { SchoolCalendar } from "../calendar/school-calendar.ts";
import type { Fact } from "./fact.ts";

/**
 * When something happened, which is not always when it was recorded: the beginning of the earlier day that a fact names;
 * the instant at which a term was over that was entered afterwards; otherwise the instant of the recording. What belongs to
 * a period is told by this, the order of a history by `at`.
 */
export function happenedAt(
  { at, on, due, entered }: Pick<Fact, "at" | "on" | "due" | "entered">,
  calendar: Pick<SchoolCalendar, "startOf">,
): Temporal.Instant {
  if (on !== undefined) return calendar.startOf(Temporal.PlainDate.from(on));
  return entered === true && due !== undefined ? due : at;
}
