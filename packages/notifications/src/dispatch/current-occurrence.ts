import type { NotificationContext } from "../notification/notification.ts";
import type { Life } from "../plan/lives.ts";
import { type Occurrence, occurrencesOf } from "../plan/occurrences.ts";
import type { Desk } from "./notifications.ts";

/** What a notification is about, as it is now; `undefined` where it is over, done, or no rule asks for it any more. */
export function currentOccurrence(
  desk: Desk,
  { rule: name, subject, period }: NotificationContext,
): { readonly life: Life; readonly occurrence: Occurrence } | undefined {
  if (subject === undefined) return undefined;
  const { lives, calendar, model } = desk;
  const life = lives.get(subject);
  const rule = desk.rulesOf(subject.workflow).find(({ id }) => id === name);
  if (rule === undefined || life === undefined) return undefined;
  const occurrence = occurrencesOf(rule, life, calendar, model).find((each) => each.period === period);
  return occurrence && { life, occurrence };
}
