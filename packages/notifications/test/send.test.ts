import type { Message, Notifier, Sent } from "@nastavnik/notifications";
import { virtualClock } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, vi } from "vitest";
import { office } from "./office.ts";
import { taskRule } from "./task.ts";

const due = { workflow: "task", field: "due", while: ["open"] };
const rule = taskRule({ id: "near", on: { date: due, before: { days: 2 } }, channels: ["first", "second"] });
const contacts = { anna: { addresses: { first: "a-1", second: "a-2" } } };

/** A channel that answers so, in turn; the last answer for ever. */
function channel(name: string, answers: readonly (Sent | "dies")[], isIdempotent = true) {
  const messages: Message[] = [];
  const notifier: Notifier = {
    channel: name,
    isIdempotent,
    accepts: (address) => address.startsWith("a-"),
    async send(message) {
      messages.push(message);
      const answer = answers[Math.min(messages.length, answers.length) - 1] ?? { outcome: "accepted" };
      // As the process sees it that is killed now: nobody ever hears the answer.
      return answer === "dies" ? new Promise<Sent>(() => {}) : answer;
    },
    close: async () => {},
  };
  return { notifier, messages };
}
const accepted: Sent = { outcome: "accepted" };
const gone: Sent = { outcome: "never", code: "gone", isAddressDead: true };

/** An office at the hour of a reminder that was decided on, and the state of that reminder. */
async function waiting(...channels: readonly ReturnType<typeof channel>[]) {
  const dead: unknown[] = [];
  const at = office({
    rules: [rule],
    contacts,
    notifiers: channels.map(({ notifier }) => notifier),
    more: { onDeadAddress: (each) => dead.push(each) },
  });
  await at.openTask("t-1", "2025-03-14");
  at.clock.moveTo(Temporal.Instant.from("2025-03-12T06:00:00Z"));
  await at.notifying.dispatch();
  const [fact] = (await at.store.facts({ limit: 100 })).filter(({ instance }) => instance.workflow === "notification");
  const id = fact?.instance.id ?? "";
  const state = async () => (await at.engine.instance({ workflow: "notification", id }))?.value;
  const later = (minutes: number) => at.clock.moveTo(at.clock.now().add({ minutes }));
  /** A process that delivers and is killed while the channel has the message. */
  const die = async () => {
    const deadline = Temporal.Duration.from({ milliseconds: 20 });
    const { engine, notifying } = at.open();
    const [leased] = await at.store.leaseOutbox({
      lease: Temporal.Duration.from({ minutes: 5 }),
      limit: 1,
      kind: "effect",
    });
    if (leased?.item.kind !== "effect") throw new Error("nothing waits");
    const { source, attempt, item } = leased;
    void notifying.deliver({ effect: item.effect, source, at: leased.at, attempt, signal: AbortSignal.timeout(9999) });
    await new Promise((resolve) => setTimeout(resolve, deadline.milliseconds));
    expect((await engine.instance({ workflow: "notification", id }))?.value).toBe("sending");
    later(6);
  };
  return { ...at, dead, id, state, later, die };
}

describe("sending", () => {
  it("goes through the first channel by which a person is reached, and says so in the protocol", async () => {
    const [first, second] = [channel("first", [accepted]), channel("second", [accepted])];
    const { engine, notifying, state, id } = await waiting(first, second);
    expect(await engine.deliver(notifying.deliver)).toEqual({ delivered: 1, hasMore: false });
    expect([first.messages.length, second.messages.length]).toEqual([1, 0]);
    expect(await state()).toBe("accepted");
    expect(first.messages[0]).toMatchObject({
      id,
      to: { person: "anna", address: "a-1" },
      subject: "Поручение № 1: 14 марта 2025 года",
    });
    const told = (await engine.history({ workflow: "notification", id })).map(({ command: { type } }) => type);
    expect(told).toEqual(["decide", "begin", "accept"]);
  });

  it("takes the next channel at once where an address is gone, and tells of it", async () => {
    const [first, second] = [channel("first", [gone]), channel("second", [accepted])];
    const { engine, notifying, state, dead } = await waiting(first, second);
    await engine.deliver(notifying.deliver);
    expect([first.messages.length, second.messages.length]).toEqual([1, 1]);
    expect(await state()).toBe("accepted");
    expect(dead).toEqual([{ person: "anna", channel: "first" }]);
  });

  it("is set aside where every address is gone, and goes out when one is switched on again and an operator has it tried again", async () => {
    const [first, second] = [channel("first", [gone]), channel("second", [gone, accepted])];
    const { engine, notifying, state } = await waiting(first, second);
    await engine.deliver(notifying.deliver);
    expect(await state()).toBe("undelivered");
    const [aside] = await engine.asides();
    expect(aside).toMatchObject({ kind: "effect", failure: { code: "gone" } });
    expect((await notifying.switchedOff()).map(({ channel: of, code }) => [of, code])).toEqual([
      ["first", "gone"],
      ["second", "gone"],
    ]);
    const again = (await notifying.switchedOff()).find(({ channel: of }) => of === "second")?.instance;
    const curator = { id: "curator-1", roles: ["curator"], organisation: "house" };
    await engine.execute(again ?? { workflow: "address", id: "" }, {
      id: "on",
      type: "switch-on",
      payload: {},
      actor: curator,
    });
    await engine.retry(aside?.key ?? "");
    await engine.deliver(notifying.deliver);
    expect(await state()).toBe("accepted");
  });

  it("comes again under the same id after what passes", async () => {
    const after = Temporal.Duration.from({ minutes: 5 });
    const first = channel("first", [{ outcome: "later", code: "busy", after }, accepted]);
    const { engine, notifying, state, later } = await waiting(first);
    await engine.deliver(notifying.deliver);
    expect(await state()).toBe("queued");
    later(5);
    await engine.deliver(notifying.deliver);
    expect(await state()).toBe("accepted");
    expect(new Set(first.messages.map(({ id, at, text }) => `${id} ${at.toString()} ${text}`)).size).toBe(1);
    expect(first.messages).toHaveLength(2);
  });

  it("is not tried again in quiet hours", async () => {
    const after = Temporal.Duration.from({ hours: 14 });
    const first = channel("first", [{ outcome: "later", code: "busy", after }, accepted]);
    const { engine, notifying, later } = await waiting(first);
    await engine.deliver(notifying.deliver);
    later(14 * 60);
    await engine.deliver(notifying.deliver);
    expect(first.messages).toHaveLength(1);
    later(9 * 60);
    await engine.deliver(notifying.deliver);
    expect(first.messages).toHaveLength(2);
  });

  it("killed between sending and recording goes out at most once more, with the same id, where receivers know it again", async () => {
    const first = channel("first", ["dies", "dies", accepted]);
    const { engine, notifying, die, state, later } = await waiting(first);
    await die();
    await die();
    await engine.deliver(notifying.deliver);
    later(60);
    await engine.deliver(notifying.deliver);
    expect(first.messages).toHaveLength(2);
    expect(new Set(first.messages.map(({ id }) => id)).size).toBe(1);
    expect(await state()).toBe("undelivered");
    expect(await engine.asides()).toMatchObject([{ failure: { code: "unknown" } }]);
  });

  it("that outlives its lease is sent by another worker under the same id, and what the first then records is refused", async () => {
    let end = (_sent: Sent): void => {};
    const slow = channel("first", []);
    const notifier: Notifier = {
      ...slow.notifier,
      async send(message, sending) {
        await slow.notifier.send(message, sending);
        return slow.messages.length > 1 ? accepted : new Promise<Sent>((resolve) => (end = resolve));
      },
    };
    const at = await waiting({ notifier, messages: slow.messages });
    const lease = Temporal.Duration.from({ minutes: 5 });
    const [leased] = await at.store.leaseOutbox({ lease, limit: 1, kind: "effect" });
    if (leased?.item.kind !== "effect") throw new Error("nothing waits");
    const { item, ...rest } = leased;
    // Its own clock is years behind: leases go by the store's.
    const clock = virtualClock(Temporal.Instant.from("2019-01-01T00:00:00Z"));
    const first = at
      .open({ clock })
      .notifying.deliver({ ...rest, effect: item.effect, signal: AbortSignal.timeout(9999) });
    await vi.waitFor(async () => expect(await at.state()).toBe("sending"));
    const other = at.open();
    await other.engine.deliver(other.notifying.deliver);
    expect(slow.messages).toHaveLength(1);
    at.later(6);
    await other.engine.deliver(other.notifying.deliver);
    expect(await at.state()).toBe("accepted");
    const recorded = await at.engine.history({ workflow: "notification", id: at.id });
    end({ outcome: "later", code: "busy" });
    await first;
    expect(await at.state()).toBe("accepted");
    expect(await at.engine.history({ workflow: "notification", id: at.id })).toEqual(recorded);
    expect(new Set(slow.messages.map(({ id }) => id)).size).toBe(1);
    expect(await at.engine.deliver(at.notifying.deliver)).toMatchObject({ delivered: 0 });
  });

  it("killed then is not sent again, but listed, where receivers would not know it again", async () => {
    const first = channel("first", ["dies", accepted], false);
    const { engine, notifying, die } = await waiting(first);
    await die();
    await engine.deliver(notifying.deliver);
    expect(first.messages).toHaveLength(1);
    expect(await engine.asides()).toMatchObject([{ failure: { code: "unknown" } }]);
  });

  it("goes on with the others where one channel throws", async () => {
    const broken: Notifier = { ...channel("first", []).notifier, send: () => Promise.reject(new Error("Иванова")) };
    const { engine, notifying, state } = await waiting({ notifier: broken, messages: [] });
    await engine.deliver(notifying.deliver);
    expect(await state()).toBe("queued");
    expect(JSON.stringify(await engine.history({ workflow: "notification", id: "x" }))).not.toContain("Иванова");
  });

  it("does not send to what is no address of the channel", async () => {
    const first = channel("first", [accepted]);
    const at = office({
      rules: [rule],
      contacts: { anna: { addresses: { first: "nowhere" } } },
      notifiers: [first.notifier],
    });
    await at.openTask("t-1", "2025-03-14");
    await at.passTo("2025-03-12T07:00:00Z");
    expect(first.messages).toEqual([]);
    expect(await at.engine.asides()).toMatchObject([{ failure: { code: "bad-address" } }]);
  });
});
