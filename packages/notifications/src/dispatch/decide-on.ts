import type { JsonObject } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { CommandInput } from "@nastavnik/engine";
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

/** Decides on everything of these instances that is due, and plans when to look at them again. Answers how many were decided on. */
export async function decideOn(desk: Desk, seen: readonly Life[], now: Temporal.Instant): Promise<number> {
  let decided = 0;
  let lives = seen;
  // Each time that one has changed meanwhile, all of it is looked at anew.
  for (let round = 0; round < 20 && lives.length > 0; round++) {
    const acts: { readonly life: Life; readonly id: string; readonly command: CommandInput }[] = [];
    for (const life of lives) {
      const { words, next } = await wordsOf(desk, life, now);
      desk.queue.set(refKey(life.instance), next);
      for (const { word, skipped } of chosen(desk, words, now)) {
        acts.push({ life, id: word.id, command: decision(desk, life, word, skipped) });
      }
    }
    const answers = await desk.engine.executeAll(
      acts.map(({ id, command }) => ({ instance: { workflow: "notification", id }, command })),
    );
    const changed = new Set<Life>();
    for (const [index, { life, id }] of acts.entries()) {
      const answer = answers[index];
      if (answer?.outcome === "refused" && answer.reasons.some(({ code }) => code === "subject-is-as-seen")) {
        changed.add(life);
        continue;
      }
      desk.told.know(id);
      if (answer?.outcome === "accepted") decided++;
    }
    if (changed.size === 0) return decided;
    await desk.follow();
    lives = [...changed].flatMap(({ instance }) => desk.lives.get(instance) ?? []);
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
      const here = sendAt(occurrence, { timeZone: calendar.timeZone, calendar, quiet: rules.quiet });
      const far = here ?? day;
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
        const planned =
          timeZone === calendar.timeZone ? here : sendAt(occurrence, { timeZone, calendar, quiet: rules.quiet });
        if (planned !== undefined && !isUpTo(planned, now)) {
          later(planned);
          continue;
        }
        const at =
          planned?.equals(now) === true
            ? planned
            : sendAt(occurrence, { timeZone, calendar, quiet: rules.quiet, notBefore: now });
        if (at !== undefined && !isUpTo(at, now) && !isTooLate(occurrence, at, planned)) later(at);
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

/** The command by which a word is decided on. */
function decision(
  { told, actor }: Desk,
  { instance }: Life,
  { occurrence, recipient }: Word,
  skipped: SkipReason | undefined,
): CommandInput {
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
  return { id: `decide:${version}`, type: "decide", payload, actor, parent };
}
