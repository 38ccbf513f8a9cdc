import type { Delivery } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import type { Contact } from "../contact/directory.ts";
import type { NotificationContext } from "../notification/notification.ts";
import type { Message } from "../notifier/message.ts";
import type { Life } from "../plan/lives.ts";
import type { Occurrence } from "../plan/occurrences.ts";
import { referenceText } from "../text/reference-text.ts";
import { dayText, say } from "../text/say.ts";
import type { TemplateValues } from "../text/template-field.ts";
import type { Desk } from "./notifications.ts";

/** What a message is made of. */
export interface MessageSource {
  readonly delivery: Delivery;
  readonly context: NotificationContext;
  readonly occurrence: Occurrence;
  readonly contact: Contact;
  readonly address: string;
  readonly life: Life;
  readonly now: Temporal.Instant;
}

/** A notification in the words of its rule. Names nobody. */
export function messageOf(
  { model, calendar, link, reference }: Desk,
  { delivery, context, occurrence, contact, address, life, now }: MessageSource,
): Message {
  const { rule, about } = occurrence;
  const { instance } = life;
  const locale = contact.locale ?? "ru";
  const workflow = model.workflows.find(({ id }) => id === instance.workflow);
  const left = calendar.dateOf(now).until(about).days;
  const values: TemplateValues = {
    what: workflow?.title[locale] ?? "",
    ref: referenceText(life, reference)[locale],
    due: dayText(about, locale),
    days: Math.abs(left),
    over: left < 0 ? "yes" : "no",
    step: context.step,
    undelivered: context.isUndelivered === true ? "yes" : "no",
    moved: context.isMoved === true ? "yes" : "no",
  };
  const url = link?.({ workflow: instance.workflow, id: instance.id });
  return {
    id: delivery.source.id,
    rule: rule.id,
    to: { person: context.recipient, address, ...(contact.name !== undefined && { name: contact.name }) },
    locale,
    subject: say(rule.subject[locale], locale, values),
    text: say(rule.body[locale], locale, values),
    ...(url !== undefined && { link: url }),
    at: delivery.at,
    about: { workflow: instance.workflow, id: instance.id },
    sequence: context.subject.version,
    data: { rule: rule.id, about: context.about, step: context.step },
  };
}
