import type { SchoolCalendar } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { Told, ToldNotification } from "../dispatch/told.ts";
import { addDays } from "./add-days.ts";
import type { Life } from "./lives.ts";
import type { Occurrence } from "./occurrences.ts";

/**
 * The times of a rule with each step of its ladder counted from when the step before it was sent, or could not be delivered.
 * A step whose predecessor still waits to be sent is left out: it comes when that has come to an end. Where nobody was
 * told of the step before, it counts from that one's day.
 */
export function afterSending(
  times: readonly Occurrence[],
  { instance }: Life,
  told: Told,
  calendar: SchoolCalendar,
): readonly Occurrence[] {
  const [first] = times;
  if (first === undefined || first.rule.ladder.length === 0) return times;
  const before = told.of(first.rule.id, instance);
  if (before.length === 0) return times;
  const ladder = new Map(times.map((each) => [each.period, each]));
  return times.flatMap((occurrence) => {
    const { step, rule, on } = occurrence;
    const above = rule.ladder[step - 1];
    const isOfLadder = above !== undefined && occurrence.period === `${first.period}>${step}`;
    if (!isOfLadder) return [occurrence];
    const previous = ladder.get(step === 1 ? first.period : `${first.period}>${step - 1}`);
    const words = before.filter(({ context }) => context.period === previous?.period);
    if (words.some(isPending)) return [];
    const ends = words.filter(isOver).map(({ changedAt }) => changedAt);
    if (ends.length === 0) return [occurrence];
    const last = ends.reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a));
    const from = addDays(calendar.nextWorkingDay(calendar.dateOf(last)), above.after, calendar);
    return Temporal.PlainDate.compare(from, on) <= 0 ? [occurrence] : [{ ...occurrence, on: from }];
  });
}

const isPending = ({ state }: ToldNotification): boolean =>
  state === "gathered" || state === "queued" || state === "sending";

/** Sent, or tried in vain; what was left out as missed or too late has never begun. */
const isOver = ({ state, context: { skipped } }: ToldNotification): boolean =>
  state === "accepted" || state === "undelivered" || skipped === "no-contact" || skipped === "no-channel";
