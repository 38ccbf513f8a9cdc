import type { Delivery } from "@nastavnik/engine";
import type { Temporal } from "temporal-polyfill";
import type { Contact } from "../contact/directory.ts";
import type { NotificationContext } from "../notification/notification.ts";
import type { Message } from "../notifier/message.ts";
import type { Life } from "../plan/lives.ts";
import type { Occurrence } from "../plan/occurrences.ts";
import { referenceText } from "../text/reference-text.ts";
import { dayText, say, sayCount } from "../text/say.ts";
import type { TemplateValues } from "../text/template-field.ts";
import type { Desk } from "./notifications.ts";

/** One thing that a message tells. */
interface Word {
  readonly context: NotificationContext;
  readonly occurrence: Occurrence;
  readonly life: Life;
}

/** To whom, when and why a message goes out. */
interface Sending {
  readonly delivery: Delivery;
  readonly contact: Contact;
  readonly address: string;
  readonly now: Temporal.Instant;
}

/** A notification in the words of its rule. Names nobody. */
export function wordMessage(
  desk: Desk,
  { id, context, delivery, contact, address, ...word }: Word & Sending & { readonly id: string },
): Message {
  const { occurrence, life } = word;
  const { rule, about } = occurrence;
  const { instance } = life;
  const locale = contact.locale ?? "ru";
  const values = valuesOf(desk, { ...word, context }, locale);
  const url = desk.link?.({ workflow: instance.workflow, id: instance.id });
  return {
    id,
    rule: rule.id,
    to: recipient(context, contact, address),
    locale,
    subject: say(rule.subject[locale], locale, values),
    text: say(rule.body[locale], locale, values),
    ...(url !== undefined && { link: url }),
    at: delivery.at,
    about: { workflow: instance.workflow, id: instance.id },
    sequence: context.subject?.version ?? 1,
    data: { rule: rule.id, about: about.toString(), step: context.step },
  };
}

/** Many words as one: a paragraph each, and how many more there are. */
export function digestMessage(
  desk: Desk,
  {
    delivery: { source, at },
    contact,
    now,
    context,
    address,
    words,
    left,
  }: Sending & { readonly context: NotificationContext; readonly words: readonly Word[]; readonly left: number },
): Message {
  const { rules, link } = desk;
  const locale = contact.locale ?? "ru";
  const paragraphs = words.map(({ occurrence, life, context: of }) => {
    const { workflow, id } = life.instance;
    const values = valuesOf(desk, { occurrence, life, context: of, now }, locale);
    const url = link?.({ workflow, id });
    const said = say(occurrence.rule.body[locale], locale, values).replaceAll(/\s*\n\s*/g, " ");
    return url === undefined ? said : `${said}\n${url}`;
  });
  const more = left > 0 ? [sayCount(rules.digest.more[locale], locale, left)] : [];
  const about = { workflow: source.workflow, id: source.id };
  const url = link?.(about);
  return {
    id: source.id,
    rule: context.rule,
    to: recipient(context, contact, address),
    locale,
    subject: sayCount(rules.digest.subject[locale], locale, words.length + left),
    text: [...paragraphs, ...more].join("\n\n"),
    ...(url !== undefined && { link: url }),
    at,
    about,
    sequence: 1,
    data: {
      rule: context.rule,
      about: context.about,
      subjects: words.map(({ life: { instance } }) => `${instance.workflow}/${instance.id}`),
      more: left,
    },
  };
}

const recipient = ({ recipient: person }: NotificationContext, { name }: Contact, address: string): Message["to"] => ({
  person,
  address,
  ...(name !== undefined && { name }),
});

function valuesOf(
  { model, calendar, reference }: Desk,
  { context, occurrence: { about }, life, now }: Word & { readonly now: Temporal.Instant },
  locale: "ru" | "en",
): TemplateValues {
  const left = calendar.dateOf(now).until(about).days;
  return {
    what: model.workflows.find(({ id }) => id === life.instance.workflow)?.title[locale] ?? "",
    ref: referenceText(life, reference)[locale],
    due: dayText(about, locale),
    days: Math.abs(left),
    over: left < 0 ? "yes" : "no",
    step: context.step,
    undelivered: context.isUndelivered === true ? "yes" : "no",
    moved: context.isMoved === true ? "yes" : "no",
  };
}
