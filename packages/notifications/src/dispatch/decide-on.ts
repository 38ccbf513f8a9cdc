import type { JsonObject } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import { Temporal } from "temporal-polyfill";
import type { Contact } from "../contact/directory.ts";
import { notificationId } from "../notification/notification-id.ts";
import type { SkipReason } from "../notification/skip-reason.ts";
import type { Life } from "../plan/lives.ts";
import { type Occurrence, occurrencesOf } from "../plan/occurrences.ts";
import { sendAt } from "../plan/send-at.ts";
import type { Desk } from "./notifications.ts";
import { recipientsOf } from "./recipients.ts";

/** One occurrence for one person. */
interface Word {
  readonly id: string;
  readonly occurrence: Occurrence;
  readonly recipient: string;
  readonly planned: Temporal.Instant | undefined;
  readonly at: Temporal.Instant | undefined;
  readonly contact: Contact | undefined;
}

const missedAfter = Temporal.Duration.from({ hours: 1 });
const isUpTo = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) <= 0;

/** Decides on everything of one instance that is due, and plans when to look at it again. Answers how many were decided on. */
export async function decideOn(desk: Desk, seen: Life, now: Temporal.Instant): Promise<number> {
  let decided = 0;
  let life: Life | undefined = seen;
  // Each time that it has changed meanwhile, all is looked at anew.
  for (let round = 0; round < 20 && life !== undefined; round++) {
    const { words, next } = await wordsOf(desk, life, now);
    const key = refKey(life.instance);
    desk.queue.set(key, next);
    let isChanged = false;
    for (const { word, skipped } of chosen(desk, words, now)) {
      const outcome = await decide(desk, life, word, skipped);
      if (outcome === "changed") {
        isChanged = true;
        break;
      }
      desk.told.know(word.id);
      if (outcome === "decided") decided++;
    }
    if (!isChanged) return decided;
    await desk.follow();
    life = desk.lives.get(life.instance);
  }
  return decided;
}

/** What is due, and when the next of the rest is. */
async function wordsOf(desk: Desk, life: Life, now: Temporal.Instant) {
  const { calendar, model, rules, told, directory, lives, organisation } = desk;
  const { instance } = life;
  const words: Word[] = [];
  let next: Temporal.Instant | undefined;
  const later = (at: Temporal.Instant): void => {
    if (next === undefined || Temporal.Instant.compare(at, next) < 0) next = at;
  };
  for (const rule of desk.rulesOf(instance.workflow)) {
    for (const occurrence of occurrencesOf(rule, life, calendar, model)) {
      const day = calendar.startOf(occurrence.on);
      const far = sendAt(occurrence, { timeZone: calendar.timeZone, calendar, quiet: rules.quiet }) ?? day;
      // Nobody need be asked for what is days away, in whatever zone.
      if (!isUpTo(far.subtract({ hours: 12 }), now)) {
        if (!told.of(rule.id, instance).some(({ context }) => context.period === occurrence.period)) {
          later(far.subtract({ hours: 12 }));
        }
        continue;
      }
      for (const recipient of await recipientsOf(occurrence.to, instance, { model, lives, directory, organisation })) {
        const id = notificationId({ rule: rule.id, subject: instance, period: occurrence.period, recipient });
        if (told.has(id)) continue;
        const contact = await directory.contactOf(recipient);
        const timeZone = contact?.timeZone ?? calendar.timeZone;
        const planned = sendAt(occurrence, { timeZone, calendar, quiet: rules.quiet });
        const at = sendAt(occurrence, { timeZone, calendar, quiet: rules.quiet, notBefore: now });
        if (planned !== undefined && !isUpTo(planned, now)) later(planned);
        else if (at !== undefined && !isUpTo(at, now) && !isTooLate(occurrence, at, planned)) later(at);
        else words.push({ id, occurrence, recipient, planned, at, contact });
      }
    }
  }
  return { words, next };
}

/** Whether it is too late by then for what was planned so long ago. */
function isTooLate({ rule, until }: Occurrence, at: Temporal.Instant, planned: Temporal.Instant | undefined): boolean {
  if (planned === undefined) return true;
  if (until !== undefined) return !isUpTo(at, until);
  return !isUpTo(at, planned.add({ hours: rule.maxLateness }));
}

/** Which of what is due is sent, and why the rest is not. */
function* chosen(desk: Desk, words: readonly Word[], now: Temporal.Instant) {
  for (const word of words) {
    const { occurrence, recipient, contact, at, planned } = word;
    const { rule } = occurrence;
    const isSuperseded =
      rule.catchUp === "latest" &&
      words.some(
        (other) =>
          other.recipient === recipient && other.occurrence.rule === rule && other.occurrence.step > occurrence.step,
      );
    const isMissed = rule.catchUp === "none" && planned !== undefined && isUpTo(planned.add(missedAfter), now);
    let skipped: SkipReason | undefined;
    if (at === undefined || isTooLate(occurrence, now, planned)) skipped = "too-late";
    else if (isSuperseded || isMissed) skipped = "missed";
    else if (contact === undefined) skipped = "no-contact";
    else if (
      !desk.notifiers.some(({ channel }) => rule.channels.includes(channel) && contact.addresses[channel] !== undefined)
    ) {
      skipped = "no-channel";
    }
    yield { word, skipped };
  }
}

async function decide(desk: Desk, { instance }: Life, word: Word, skipped: SkipReason | undefined) {
  const { engine, told, actor } = desk;
  const { id, occurrence, recipient } = word;
  const { rule, step, period, about } = occurrence;
  const before = told.of(rule.id, instance);
  const isMoved = before.some(
    ({ context, state }) =>
      context.recipient === recipient && context.about !== about.toString() && state === "accepted",
  );
  const isUndelivered =
    step > 0 && before.some(({ context, state }) => context.step === step - 1 && state === "undelivered");
  const { workflow, version } = instance;
  const payload: JsonObject = {
    rule: rule.id,
    step,
    period,
    about: about.toString(),
    subject: { workflow, id: instance.id, version },
    recipient,
    ...(skipped !== undefined && { skipped }),
    ...(isMoved && !("state" in rule.on) && { isMoved }),
    ...(isUndelivered && { isUndelivered }),
  };
  const parent = instance.parent ?? instance.id;
  const command = { id: `decide:${version}`, type: "decide", payload, actor, parent };
  const answer = await engine.execute({ workflow: "notification", id }, command);
  if (answer.outcome === "accepted") return "decided";
  if (answer.outcome === "refused" && answer.reasons.some(({ code }) => code === "subject-is-as-seen"))
    return "changed";
  return "known";
}
