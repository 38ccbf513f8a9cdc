import type { JsonObject } from "@nastavnik/core";
import type { CommandInput } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { digestKey, digestRule, notificationId } from "../notification/notification-id.ts";
import type { SkipReason } from "../notification/skip-reason.ts";
import { digestsAround } from "../plan/digest-window.ts";
import { digestChannels } from "./digest-channels.ts";
import type { Gathered } from "./digests.ts";
import type { Desk } from "./notifications.ts";

/**
 * Decides on the digests that are due, each of them once, with all that waits for it by then; what a digest went out
 * without, or what one that could not be delivered was to tell, waits for the next. Answers how many were decided on.
 */
export async function claimDigests(desk: Desk, now: Temporal.Instant): Promise<number> {
  const { digests, engine } = desk;
  const acts: { readonly id: string; readonly command: CommandInput }[] = [];
  for (const id of digests.strays()) {
    const command = await anotherDigest(desk, id, now);
    if (command !== undefined) acts.push({ id, command });
  }
  const due: string[] = [];
  for (const gathered of digests.due(now)) {
    const claims = await claim(desk, gathered);
    acts.push(...claims);
    if (claims.some(({ id }) => id === gathered.id)) due.push(gathered.id);
  }
  if (acts.length === 0) return 0;
  const answers = await engine.executeAll(
    acts.map(({ id, command }) => ({ instance: { workflow: "notification", id }, command })),
  );
  await desk.follow();
  return acts.filter(({ id }, index) => due.includes(id) && answers[index]?.outcome === "accepted").length;
}

async function anotherDigest(desk: Desk, id: string, now: Temporal.Instant): Promise<CommandInput | undefined> {
  const { told, directory, calendar, rules, actor } = desk;
  const found = told.get(id);
  const of = found?.context.digest;
  if (found === undefined || of === undefined) return undefined;
  const contact = await directory.contactOf(found.context.recipient);
  if (contact === undefined) return drop(desk, found.version, "no-contact");
  const times = { timeZone: contact.timeZone ?? calendar.timeZone, calendar, digest: rules.digest };
  const { next } = digestsAround(of.by, now, times);
  const payload: JsonObject = { by: next.by, window: next.window, at: next.at.toString() };
  return { id: `gather:${found.version}`, type: "gather", payload, actor };
}

const drop = ({ actor }: Desk, version: number, reason: SkipReason): CommandInput => ({
  id: `call-off:${version}`,
  type: "drop",
  payload: { reason },
  actor,
});

/** The command that decides on a digest; or those that call off all that waits for it, if nobody can be told. */
async function claim(
  desk: Desk,
  { recipient, digest, items }: Gathered,
): Promise<readonly { readonly id: string; readonly command: CommandInput }[]> {
  const { told, directory, actor, lives } = desk;
  const waiting = [...items].flatMap((id) => told.get(id) ?? []);
  const contact = await directory.contactOf(recipient);
  const channels = digestChannels(desk, waiting);
  const isReached = channels.some((channel) => {
    const address = contact?.addresses[channel];
    return address !== undefined && !desk.addresses.isOff({ person: recipient, channel, address });
  });
  if (contact === undefined || !isReached) {
    const reason = contact === undefined ? "no-contact" : "no-channel";
    return waiting.map(({ id, version }) => ({ id, command: drop(desk, version, reason) }));
  }
  const numberOf = ({ context: { subject } }: (typeof waiting)[number]): number =>
    (subject && lives.get(subject)?.number) ?? 0;
  const sorted = waiting.toSorted(
    (a, b) =>
      order(a.context.about, b.context.about) ||
      order(a.context.rule, b.context.rule) ||
      numberOf(a) - numberOf(b) ||
      order(a.id, b.id),
  );
  const key = digestKey(recipient, digest);
  const subject = sorted[0]?.context.subject;
  const parent = subject && (lives.get(subject)?.instance.parent ?? subject.id);
  const payload: JsonObject = {
    rule: digestRule,
    step: 0,
    period: key.period,
    about: digest.window,
    items: sorted.map(({ id }) => id),
    recipient,
  };
  const command = { id: "decide", type: "decide", payload, actor, ...(parent !== undefined && { parent }) };
  return [{ id: notificationId(key), command }];
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
