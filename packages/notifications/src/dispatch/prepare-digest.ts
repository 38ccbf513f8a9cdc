import { Temporal } from "temporal-polyfill";
import { notificationId, digestKey } from "../notification/notification-id.ts";
import { sendAt } from "../plan/send-at.ts";
import { currentOccurrence } from "./current-occurrence.ts";
import { digestChannels } from "./digest-channels.ts";
import { digestMessage, wordMessage } from "./message-of.ts";
import type { Desk } from "./notifications.ts";
import type { Prepared } from "./prepared.ts";
import type { Turn } from "./prepare-word.ts";

/** A digest with what of its items still holds; of one item it says what that would say by itself. */
export async function prepareDigest(desk: Desk, turn: Turn): Promise<Prepared> {
  const { told, rules, calendar, actor } = desk;
  const { context, contact, now, delivery, by } = turn;
  const { id } = delivery.source;
  const timeZone = contact.timeZone ?? calendar.timeZone;
  const hours = { at: rules.digest.at, workingDays: true, schoolHolidays: true, isUrgent: false };
  const on = Temporal.PlainDate.from(context.about);
  const at = sendAt({ rule: hours, on, until: undefined }, { timeZone, calendar, quiet: rules.quiet, notBefore: now });
  if (at !== undefined && Temporal.Instant.compare(at, now) > 0) return { until: at };

  const waiting = (context.items ?? []).flatMap((item) => {
    const found = told.get(item);
    const of = found?.context.digest;
    const isWaiting =
      found?.state === "gathered" && of !== undefined && notificationId(digestKey(context.recipient, of)) === id;
    return found !== undefined && isWaiting ? [found] : [];
  });
  const current = waiting.flatMap((item) => {
    const found = currentOccurrence(desk, item.context);
    const isLate = found?.occurrence.until !== undefined && Temporal.Instant.compare(now, found.occurrence.until) >= 0;
    return found === undefined || isLate ? [] : [{ ...found, item }];
  });
  const gone = waiting.filter(({ id: item }) => !current.some((each) => each.item.id === item));
  await by.executeAll(
    gone.map(({ id: item, version }) => ({
      instance: { workflow: "notification", id: item },
      command: { id: `call-off:${version}`, type: "drop", payload: { reason: "subject-closed" }, actor },
    })),
  );
  const shown = current.slice(0, rules.digest.most);
  const [first, ...others] = shown;
  if (first === undefined) return { off: "subject-closed" };
  const seen = new Map(
    shown.map(({ life: { instance } }) => [
      `${instance.workflow}/${instance.id}`,
      { workflow: instance.workflow, id: instance.id, version: instance.version },
    ]),
  );
  const words = shown.map(({ item, life, occurrence }) => ({ context: item.context, life, occurrence }));
  return {
    channels: digestChannels(desk, waiting),
    seen: [...seen.values()],
    message: (address) =>
      others.length === 0
        ? wordMessage(desk, { ...turn, ...first, context: first.item.context, id, address })
        : digestMessage(desk, { delivery, contact, now, context, address, words, left: current.length - shown.length }),
  };
}
