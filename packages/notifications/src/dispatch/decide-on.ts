import type { JsonObject } from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import type { CommandInput } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import type { Contact } from "../contact/directory.ts";
import { digestKey, messageIdOf, notificationId } from "../notification/notification-id.ts";
import type { SkipReason } from "../notification/skip-reason.ts";
import { afterSending } from "../plan/after-sending.ts";
import { digestFrom, type DigestKind, digestsAround, type DigestWindow } from "../plan/digest-window.ts";
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
  /** The digest that it waits for. */
  readonly digest: DigestWindow | undefined;
}

const missedAfter = Temporal.Duration.from({ hours: 1 });
// Several times a word: `compare` reads its arguments as if anything might stand in them.
const isUpTo = (a: Temporal.Instant, b: Temporal.Instant): boolean => a.epochNanoseconds <= b.epochNanoseconds;

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
      for (const { word, skipped, digest } of chosen(desk, life, words, now)) {
        acts.push({ life, id: word.id, command: decision(desk, life, word, skipped, digest) });
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
  const people = { model, lives, directory, organisation };
  const { instance } = life;
  const words: Word[] = [];
  let next: Temporal.Instant | undefined;
  const later = (at: Temporal.Instant): void => {
    if (next === undefined || !isUpTo(next, at)) next = at;
  };
  for (const rule of desk.rulesOf(instance.workflow)) {
    for (const occurrence of afterSending(occurrencesOf(rule, life, calendar, model), life, told, calendar)) {
      const { at: here, look } = desk.hours.of(occurrence);
      // Nobody need be asked for what is days away, in whatever zone.
      if (!isUpTo(look, now)) {
        if (!told.of(rule.id, instance).some(({ context }) => context.period === occurrence.period)) {
          later(look);
        }
        continue;
      }
      for (const { person: recipient, digest: by } of await recipientsOf(occurrence.to, instance, people)) {
        const id = notificationId({ rule: rule.id, subject: instance, period: occurrence.period, recipient });
        if (told.has(id)) continue;
        const contact = await directory.contactOf(recipient);
        const timeZone = contact?.timeZone ?? calendar.timeZone;
        const planned =
          timeZone === calendar.timeZone ? here : sendAt(occurrence, { timeZone, calendar, quiet: rules.quiet });
        if (by !== undefined && planned !== undefined && !rule.isUrgent) {
          const digest = digestFor(desk, { recipient, by, planned, timeZone, now });
          const isIn = isInTime(occurrence, digest);
          if (isIn && digest.isAhead) {
            later(digest.at);
            continue;
          }
          // What a digest would tell too late is told by itself.
          if (isIn) {
            words.push({ id, occurrence, recipient, planned, at: digest.at, contact, digest });
            continue;
          }
        }
        if (planned !== undefined && !isUpTo(planned, now)) {
          later(planned);
          continue;
        }
        const at =
          planned?.equals(now) === true
            ? planned
            : sendAt(occurrence, { timeZone, calendar, quiet: rules.quiet, notBefore: now });
        if (at !== undefined && !isUpTo(at, now) && !isTooLate(occurrence, at, planned)) later(at);
        else words.push({ id, occurrence, recipient, planned, at, contact, digest: undefined });
      }
    }
  }
  return { words, next };
}

/** The digest that something waits for from its day on; one that is ahead need not be decided on yet. */
function digestFor(
  { calendar, rules, digests }: Desk,
  {
    recipient,
    by,
    planned,
    timeZone,
    now,
  }: {
    readonly recipient: string;
    readonly by: DigestKind;
    readonly planned: Temporal.Instant;
    readonly timeZone: string;
    readonly now: Temporal.Instant;
  },
): DigestWindow & { readonly isAhead?: true } {
  const times = { timeZone, calendar, digest: rules.digest };
  const first = digestFrom(by, planned.toZonedDateTimeISO(timeZone).toPlainDate(), times);
  if (!isUpTo(first.at, now)) return { ...first, isAhead: true };
  const { last, next } = digestsAround(by, now, times);
  // One that was missed goes out late, as long as nobody has decided on it.
  return digests.isDecided(notificationId(digestKey(recipient, last))) ? next : last;
}

const isInTime = ({ until }: Occurrence, { at }: DigestWindow): boolean =>
  until === undefined || (isUpTo(at, until) && !at.equals(until));

/** Whether it is too late by then for what was planned so long ago. */
function isTooLate({ rule, until }: Occurrence, at: Temporal.Instant, planned: Temporal.Instant | undefined): boolean {
  if (planned === undefined) return true;
  if (until !== undefined) return !isUpTo(at, until);
  return !isUpTo(at, planned.add({ hours: rule.maxLateness }));
}

/** Which of what is due is sent, and why the rest is not. */
function* chosen(desk: Desk, life: Life, words: readonly Word[], now: Temporal.Instant) {
  for (const word of words) {
    const { id, occurrence, recipient, contact, at, planned } = word;
    let { digest } = word;
    const { rule } = occurrence;
    const isSuperseded =
      rule.catchUp === "latest" &&
      words.some(
        (other) =>
          other.recipient === recipient && other.occurrence.rule === rule && other.occurrence.step > occurrence.step,
      );
    const isMissed = rule.catchUp === "none" && planned !== undefined && isUpTo(planned.add(missedAfter), now);
    let skipped: SkipReason | undefined;
    // Who was told of another day has to hear of this one.
    const isKnownLate = desk.knownLate.isSo(occurrence, life) && !isMoved(desk, life, word);
    if (at === undefined || isKnownLate || (digest === undefined && isTooLate(occurrence, now, planned)))
      skipped = "too-late";
    else if (isSuperseded || isMissed) skipped = "missed";
    else if (contact === undefined) skipped = "no-contact";
    else if (
      !desk.notifiers.some(({ channel }) => {
        const address = contact.addresses[channel];
        if (!rule.channels.includes(channel) || address === undefined) return false;
        return !desk.addresses.isOff({ person: recipient, channel, address });
      })
    ) {
      skipped = "no-channel";
    }
    if (skipped === undefined && digest === undefined) {
      const isTooMuch = desk.letters.of(recipient, now) >= desk.rules.limits.perDay;
      if (isTooMuch && !rule.isUrgent) digest = nextDigest(desk, occurrence, contact, now);
      if (digest === undefined) desk.letters.add(id, recipient, now);
    }
    if (digest !== undefined) desk.digests.expect();
    yield { word, skipped, digest };
  }
}

/** The next daily digest of somebody, if that is not too late. */
export function nextDigest(
  { calendar, rules }: Desk,
  occurrence: Occurrence,
  contact: Contact | undefined,
  now: Temporal.Instant,
): DigestWindow | undefined {
  const timeZone = contact?.timeZone ?? calendar.timeZone;
  const { next } = digestsAround("day", now, { timeZone, calendar, digest: rules.digest });
  return isInTime(occurrence, next) ? next : undefined;
}

/** Whether somebody was told the same of another day. */
function isMoved({ told }: Desk, { instance }: Life, { occurrence: { rule, about }, recipient }: Word): boolean {
  return told
    .of(rule.id, instance)
    .some(
      ({ context, state }) =>
        context.recipient === recipient && context.about !== about.toString() && state === "accepted",
    );
}

/** The command by which a word is decided on. */
function decision(
  desk: Desk,
  life: Life,
  word: Word,
  skipped: SkipReason | undefined,
  digest: DigestWindow | undefined,
): CommandInput {
  const { told, returned, actor } = desk;
  const { instance } = life;
  const { occurrence, recipient } = word;
  const { rule, step, period, about } = occurrence;
  const isUndelivered =
    step > 0 &&
    told
      .of(rule.id, instance)
      .some(
        ({ id, context, state }) =>
          context.step === step - 1 &&
          (state === "undelivered" || returned.codeOf(messageIdOf(id, context)) !== undefined),
      );
  const { workflow, version } = instance;
  const payload: JsonObject = {
    rule: rule.id,
    step,
    period,
    about: about.toString(),
    subject: { workflow, id: instance.id, version },
    recipient,
    ...(skipped === undefined
      ? digest && { digest: { by: digest.by, window: digest.window, at: digest.at.toString() } }
      : { skipped }),
    ...(!("state" in rule.on) && isMoved(desk, life, word) && { isMoved: true }),
    ...(isUndelivered && { isUndelivered }),
  };
  const parent = instance.parent ?? instance.id;
  return { id: `decide:${version}`, type: "decide", payload, actor, parent };
}
