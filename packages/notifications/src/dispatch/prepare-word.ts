import type { Delivery, Engine } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import type { Contact } from "../contact/directory.ts";
import type { NotificationContext } from "../notification/notification.ts";
import { occurrencesOf } from "../plan/occurrences.ts";
import { sendAt } from "../plan/send-at.ts";
import { nextDigest } from "./decide-on.ts";
import { currentOccurrence } from "./current-occurrence.ts";
import { wordMessage } from "./message-of.ts";
import type { Desk } from "./notifications.ts";
import type { Prepared } from "./prepared.ts";

/** What is needed to send a notification now. */
export interface Turn {
  readonly delivery: Delivery;
  readonly context: NotificationContext;
  readonly contact: Contact;
  readonly now: Temporal.Instant;
  /** Who gives the commands. */
  readonly by: Pick<Engine, "executeAll">;
}

/** A word about one thing, looked at once more as it is now. */
export function prepareWord(desk: Desk, turn: Turn): Prepared {
  const { calendar, rules } = desk;
  const { context, contact, now } = turn;
  const current = currentOccurrence(desk, context);
  if (current === undefined) return { off: "subject-closed" };
  const { life, occurrence } = current;
  const timeZone = contact.timeZone ?? calendar.timeZone;
  const at = sendAt(occurrence, { timeZone, calendar, quiet: rules.quiet, notBefore: now });
  if (at === undefined) return { off: "too-late" };
  // It was decided on at a good hour, and is tried again at a bad one.
  if (Temporal.Instant.compare(at, now) > 0 && isHeld(occurrence, now, desk, timeZone)) return { until: at };
  const digest = isTooMuch(desk, turn) && !occurrence.rule.isUrgent && nextDigest(desk, occurrence, contact, now);
  if (digest) return { gather: digest };
  const { workflow, id, version } = life.instance;
  return {
    channels: occurrence.rule.channels,
    seen: [{ workflow, id, version }],
    message: (address) => wordMessage(desk, { ...turn, id: turn.delivery.source.id, occurrence, life, address }),
  };
}

/** Whether others that decided in the same moment have left nothing of the day's limit, by the order of the store. */
function isTooMuch({ letters, rules }: Desk, { delivery, context }: Turn): boolean {
  const rank = context.attempt === 0 ? letters.rankOf(delivery.source.id, context.recipient) : undefined;
  return rank !== undefined && rank > rules.limits.perDay;
}

/** Whether the present moment is one at which the rule tells nobody anything. */
function isHeld(
  { rule, on }: Pick<ReturnType<typeof occurrencesOf>[number], "rule" | "on">,
  now: Temporal.Instant,
  { calendar, rules }: Desk,
  timeZone: string,
): boolean {
  const next = sendAt({ rule, on, until: undefined }, { timeZone, calendar, quiet: rules.quiet, notBefore: now });
  const due = on.toZonedDateTime({ timeZone, plainTime: rule.at }).toInstant();
  // Before its hour it goes out only where it was decided to send it rather too soon than too late.
  return next !== undefined && Temporal.Instant.compare(next, now) > 0 && Temporal.Instant.compare(now, due) >= 0;
}
