import type { InstanceRef, JsonObject } from "@nastavnik/core";
import type { Delivery, DeliveryOutcome, EffectHandler, Engine } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import type { NotificationContext } from "../notification/notification.ts";
import type { Notifier, Sent } from "../notifier/notifier.ts";
import { occurrencesOf } from "../plan/occurrences.ts";
import { sendAt } from "../plan/send-at.ts";
import { messageOf } from "./message-of.ts";
import { InStep, type Walker } from "./in-step.ts";
import type { Desk } from "./notifications.ts";

const delivered: DeliveryOutcome = { outcome: "delivered" };

/** The handler that sends notifications: claim, send, record, each stored by itself. */
export function sendWith(desk: Desk): EffectHandler {
  const steps = desk.inStep === true ? new InStep(desk.engine) : undefined;
  return async (delivery) => {
    const { source, effect } = delivery;
    if (source.workflow !== "notification" || effect.type !== "notify") return desk.otherwise?.(delivery);
    const walker = steps?.setOut();
    try {
      for (let round = 0; round < 20; round++) {
        const outcome = await trySending(desk, delivery, walker ?? desk.engine);
        if (outcome !== "changed") return outcome;
      }
    } finally {
      walker?.leave();
    }
    return { outcome: "later", code: "changes", counts: false };
  };
}

/** Sends one notification, if it is still wanted; `changed`: what it is about has changed meanwhile. */
async function trySending(
  desk: Desk,
  delivery: Delivery,
  by: Pick<Engine, "execute"> | Walker,
): Promise<DeliveryOutcome | "changed"> {
  const { engine, directory, lives, calendar, model, rules, clock } = desk;
  const { source } = delivery;
  await desk.follow();
  // Who is alone has heard of all that has happened to it.
  const found = (desk.isAlone === true ? desk.told.instance(source) : undefined) ?? (await engine.instance(source));
  if (found === undefined || found.status === "done") return delivered;
  const context = found.context as NotificationContext;
  const life = lives.get(context.subject);
  const rule = desk.rulesOf(context.subject.workflow).find(({ id }) => id === context.rule);
  const times = rule === undefined || life === undefined ? [] : occurrencesOf(rule, life, calendar, model);
  const occurrence = times.find(({ period }) => period === context.period);
  const command = give(by, desk.actor, source, found.version);
  const callOff = async (reason: string): Promise<DeliveryOutcome> => {
    await command("drop", { reason });
    return delivered;
  };
  if (occurrence === undefined || life === undefined) return callOff("subject-closed");
  const contact = await directory.contactOf(context.recipient);
  if (contact === undefined) return callOff("no-contact");
  // A simulation that goes on from a store tells its clock from the beginning once more.
  const now = Temporal.Instant.compare(delivery.at, clock.now()) > 0 ? delivery.at : clock.now();
  const timeZone = contact.timeZone ?? calendar.timeZone;
  const at = sendAt(occurrence, { timeZone, calendar, quiet: rules.quiet, notBefore: now });
  if (at === undefined) return callOff("too-late");
  // It was decided on at a good hour, and is tried again at a bad one.
  if (Temporal.Instant.compare(at, now) > 0 && isHeld(occurrence, now, desk, timeZone)) {
    return { outcome: "later", code: "quiet-hours", after: now.until(at), counts: false };
  }

  let attempt = context.attempt;
  let last: Sent = { outcome: "never", code: "no-channel" };
  let isUnknown = found.value === "sending";
  for (const channel of occurrence.rule.channels) {
    const notifier = desk.notifiers.find((each) => each.channel === channel);
    const address = contact.addresses[channel];
    if (notifier === undefined || address === undefined) continue;
    if (isUnknown && context.channel !== channel) continue;
    if (!notifier.accepts(address)) {
      last = { outcome: "never", code: "bad-address", isAddressDead: true };
      desk.onDeadAddress?.({ person: context.recipient, channel });
      continue;
    }
    if (isUnknown && (!notifier.isIdempotent || context.unknown > 0)) {
      // It may have gone out: whether it has, a person finds out.
      await command("fail", { code: "unknown" });
      return { outcome: "never", code: "unknown" };
    }
    let message: ReturnType<typeof messageOf>;
    try {
      message = messageOf(desk, { delivery, context, occurrence, contact, address, life, now });
    } catch {
      await command("fail", { code: "template" });
      return { outcome: "never", code: "template" };
    }
    attempt++;
    const begun = await command("begin", { attempt, channel, version: life.instance.version });
    if (begun === "subject-is-as-seen") return "changed";
    if (begun !== undefined) return { outcome: "later", code: "begun-elsewhere", counts: false };
    isUnknown = false;
    last = await sendBy(notifier, message, delivery);
    if (last.outcome === "accepted") {
      await command("accept", { attempt, channel });
      return delivered;
    }
    await command("postpone", { attempt, channel, code: last.code });
    if (last.outcome === "later" || last.isAddressDead !== true) break;
    desk.onDeadAddress?.({ person: context.recipient, channel });
  }
  if (last.outcome === "never") await command("fail", { code: last.code });
  return last;
}

/** A notifier promises not to throw; one that does has not kept the others from being sent. */
async function sendBy(
  notifier: Notifier,
  message: Parameters<Notifier["send"]>[0],
  { signal, attempt }: Delivery,
): Promise<Sent> {
  try {
    return await notifier.send(message, { signal, attempt });
  } catch {
    return { outcome: "later", code: "failed" };
  }
}

/** Whether the present moment is one at which the rule tells nobody anything. */
function isHeld(
  { rule, on }: { rule: Parameters<typeof sendAt>[0]["rule"]; on: Temporal.PlainDate },
  now: Temporal.Instant,
  { calendar, rules }: Desk,
  timeZone: string,
): boolean {
  const next = sendAt({ rule, on, until: undefined }, { timeZone, calendar, quiet: rules.quiet, notBefore: now });
  const due = on.toZonedDateTime({ timeZone, plainTime: rule.at }).toInstant();
  // Before its hour it goes out only where it was decided to send it rather too soon than too late.
  return next !== undefined && Temporal.Instant.compare(next, now) > 0 && Temporal.Instant.compare(now, due) >= 0;
}

/** Gives commands to one notification; answers the code of the first reason of a refusal. */
function give(by: Pick<Engine, "execute"> | Walker, actor: Desk["actor"], ref: InstanceRef, version: number) {
  let number = 0;
  return async (type: string, payload: JsonObject): Promise<string | undefined> => {
    const id = `notify:${type}:${version}:${++number}:${payload["version"] === undefined ? "" : Number(payload["version"])}`;
    const answer = await by.execute(ref, { id, type, payload, actor });
    if (answer.outcome === "duplicate") return answer.first.outcome === "accepted" ? "duplicate" : "refused";
    return answer.outcome === "refused" ? answer.reasons[0]?.code : undefined;
  };
}
