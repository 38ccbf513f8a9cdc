import type { InstanceRef, JsonObject } from "@nastavnik/core";
import type { Delivery, DeliveryOutcome, EffectHandler, Engine } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { addressId } from "../address/address-id.ts";
import type { NotificationContext } from "../notification/notification.ts";
import type { Notifier, Sent } from "../notifier/notifier.ts";
import { InStep } from "./in-step.ts";
import type { Desk } from "./notifications.ts";
import { prepareDigest } from "./prepare-digest.ts";
import { prepareWord } from "./prepare-word.ts";

/** Who gives the commands: the engine, or somebody in step with others. */
type Hand = Pick<Engine, "execute" | "executeAll">;

const delivered: DeliveryOutcome = { outcome: "delivered" };

/** So many tries the engine allows for where a channel does not say. */
const usualTries = 8;

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
async function trySending(desk: Desk, delivery: Delivery, by: Hand): Promise<DeliveryOutcome | "changed"> {
  const { engine, directory, clock, addresses } = desk;
  const { source } = delivery;
  await desk.follow();
  // Who is alone has heard of all that has happened to it.
  const found = (desk.isAlone === true ? desk.told.instance(source) : undefined) ?? (await engine.instance(source));
  if (found === undefined) return delivered;
  const context = found.context as NotificationContext;
  const { items, recipient: person } = context;
  // What a digest did not tell, another one does: it is not tried again itself.
  if (found.status === "done" || (items !== undefined && found.value === "undelivered")) {
    if (found.value === "accepted") await tellItems(desk, by, source, context);
    return delivered;
  }
  const command = give(by, desk.actor, source, found.version);
  const contact = await directory.contactOf(person);
  // A simulation that goes on from a store tells its clock from the beginning once more.
  const now = Temporal.Instant.compare(delivery.at, clock.now()) > 0 ? delivery.at : clock.now();
  const turn = contact && { delivery, context, contact, now, by };
  const prepared =
    turn === undefined
      ? ({ off: "no-contact" } as const)
      : items === undefined
        ? prepareWord(desk, turn)
        : await prepareDigest(desk, turn);
  if ("off" in prepared || contact === undefined) {
    await command("drop", { reason: "off" in prepared ? prepared.off : "no-contact" });
    return delivered;
  }
  if ("gather" in prepared) {
    const { by: kind, window, at } = prepared.gather;
    await command("gather", { by: kind, window, at: at.toString() });
    return delivered;
  }
  if ("until" in prepared) {
    return { outcome: "later", code: "quiet-hours", after: now.until(prepared.until), counts: false };
  }

  let attempt = context.attempt;
  let last: Sent = { outcome: "never", code: "no-channel" };
  let isUnknown = found.value === "sending";
  for (const channel of prepared.channels) {
    const notifier = desk.notifiers.find((each) => each.channel === channel);
    const address = contact.addresses[channel];
    if (notifier === undefined || address === undefined) continue;
    if (isUnknown && context.channel !== channel) continue;
    const to = addressId({ person, channel, address });
    if (addresses.isOff({ person, channel, address })) {
      last = { outcome: "never", code: "address-off" };
      continue;
    }
    const isDead = async (code: string): Promise<void> => {
      await addresses.report(by, to, { person, channel }, { message: source.id, is: "hard", code });
      desk.onDeadAddress?.({ person, channel });
    };
    if (!notifier.accepts(address)) {
      last = { outcome: "never", code: "bad-address", isAddressDead: true };
      await isDead(last.code);
      continue;
    }
    if (isUnknown && (!notifier.isIdempotent || context.unknown > 0)) {
      // It may have gone out: whether it has, a person finds out.
      await command("fail", { code: "unknown" });
      return { outcome: "never", code: "unknown" };
    }
    let message: ReturnType<typeof prepared.message>;
    try {
      message = prepared.message(address);
    } catch {
      await command("fail", { code: "template" });
      return { outcome: "never", code: "template" };
    }
    attempt++;
    const begun = await command("begin", { attempt, channel, to, seen: [...prepared.seen] });
    if (begun === "subject-is-as-seen") return "changed";
    if (begun !== undefined) return { outcome: "later", code: "begun-elsewhere", counts: false };
    isUnknown = false;
    last = await sendBy(notifier, message, delivery, desk.timeout);
    if (last.outcome === "accepted") {
      await command("accept", { attempt, channel });
      if (items !== undefined) await tellItems(desk, by, source, { ...context, channel });
      await addresses.hear(by, to, source.id);
      if (last.movedTo !== undefined) desk.onMovedAddress?.({ person, channel, address: last.movedTo });
      return delivered;
    }
    await command("postpone", { attempt, channel, code: last.code });
    if (last.outcome === "later" && isLastTry(last, delivery)) {
      await addresses.report(by, to, { person, channel }, { message: source.id, is: "soft", code: last.code });
    }
    if (last.outcome === "later" || last.isAddressDead !== true) break;
    await isDead(last.code);
  }
  if (last.outcome === "never" || isLastTry(last, delivery)) await command("fail", { code: last.code });
  return last;
}

const isLastTry = (sent: Sent, { attempt }: Delivery): boolean =>
  sent.outcome === "later" && sent.counts !== false && attempt >= (sent.tries ?? usualTries);

/** Records of everything that a digest holds that it was told; of what was called off meanwhile it was not. */
async function tellItems(
  desk: Desk,
  by: Hand,
  digest: InstanceRef,
  { items = [], channel }: NotificationContext,
): Promise<void> {
  if (items.length === 0 || channel === undefined) return;
  const payload = { digest: digest.id, channel };
  const acts = items
    .filter((id) => desk.told.get(id)?.state === "gathered")
    .map((id) => ({
      instance: { workflow: "notification", id },
      command: { id: "tell", type: "tell", payload, actor: desk.actor },
    }));
  await by.executeAll(acts);
}

/** A notifier promises not to throw; one that does has not kept the others from being sent. */
async function sendBy(
  notifier: Notifier,
  message: Parameters<Notifier["send"]>[0],
  { signal, attempt }: Delivery,
  timeout: Temporal.Duration | undefined,
): Promise<Sent> {
  const own = timeout && AbortSignal.timeout(timeout.total("milliseconds"));
  try {
    return await notifier.send(message, {
      signal: own === undefined ? signal : AbortSignal.any([signal, own]),
      attempt,
    });
  } catch {
    return { outcome: "later", code: "failed" };
  }
}

/** Gives commands to one notification; answers the code of the first reason of a refusal. */
function give(by: Hand, actor: Desk["actor"], ref: InstanceRef, version: number) {
  let number = 0;
  return async (type: string, payload: JsonObject): Promise<string | undefined> => {
    const seen = payload["seen"] as readonly { readonly version: number }[] | undefined;
    const versions = seen === undefined ? "" : seen.map((each) => each.version).join(".");
    const id = `notify:${type}:${version}:${++number}:${versions.slice(0, 100)}`;
    const answer = await by.execute(ref, { id, type, payload, actor });
    if (answer.outcome === "duplicate") return answer.first.outcome === "accepted" ? "duplicate" : "refused";
    return answer.outcome === "refused" ? answer.reasons[0]?.code : undefined;
  };
}
