import { addressId, type Sent } from "@nastavnik/notifications";
import { memoryNotifier } from "@nastavnik/notifications/memory";
import { describe, expect, it } from "vitest";
import { office } from "./office.ts";
import { taskRule } from "./task.ts";

const begun = taskRule({
  id: "begun",
  on: { fact: { workflow: "task", command: "open" } },
  at: "00:00",
  workingDays: false,
});
const busy: Sent = { outcome: "later", code: "mailbox-full", tries: 1 };
const gone: Sent = { outcome: "never", code: "smtp-550", isAddressDead: true };

/** An office of which each task is told to anna, whose address answers as it is told to. */
function answering(more: Parameters<typeof office>[0] = {}) {
  let answer: Sent | undefined;
  const box = memoryNotifier({ answer: () => answer });
  const at = office({ rules: [begun], notifiers: [box], ...more });
  let task = 0;
  return {
    ...at,
    box,
    /** Opens another task, and sends what is to be told of it at once. */
    tell: async (given?: Sent): Promise<void> => {
      answer = given;
      await at.openTask(`t-${++task}`, "2025-12-30", { days: 300 });
      await at.notifying.dispatch();
      await at.engine.deliver(at.notifying.deliver);
    },
    later: (days: number) => at.clock.moveTo(at.clock.now().add({ hours: days * 24 })),
    off: async () => (await at.notifying.switchedOff()).map(({ person, channel, code }) => [person, channel, code]),
  };
}
const curator = { id: "curator-1", roles: ["curator"], organisation: "house" };

describe("an address", () => {
  it("that is gone is used no longer, until somebody switches it on again", async () => {
    const { tell, off, notifying, engine, box, skipped } = answering();
    await tell(gone);
    expect(await off()).toEqual([["anna", "memory", "smtp-550"]]);
    await tell();
    expect(box.messages).toEqual([]);
    expect(await skipped()).toEqual(["no-channel"]);
    const [first] = await notifying.switchedOff();
    if (first === undefined) throw new Error("expected an address");
    const command = { id: "on", type: "switch-on", payload: {}, actor: curator };
    expect((await engine.execute(first.instance, command)).outcome).toBe("accepted");
    await tell();
    expect(await off()).toEqual([]);
    expect(box.messages).toHaveLength(1);
  });

  it("that only fails for a while is used until the third time in a row in two weeks", async () => {
    const { tell, later, off } = answering();
    await tell(busy);
    later(1);
    await tell(busy);
    // One that arrives begins the count anew.
    await tell();
    later(1);
    await tell(busy);
    later(15);
    await tell(busy);
    later(1);
    await tell(busy);
    expect(await off()).toEqual([]);
    later(1);
    await tell(busy);
    expect(await off()).toEqual([["anna", "memory", "mailbox-full"]]);
  });

  it("of an endpoint has to fail for days, however often", async () => {
    const rules = [{ ...begun, channels: ["webhook"] }];
    const answer = busy;
    const endpoint = memoryNotifier({ channel: "webhook", answer: () => answer });
    const at = answering({ rules, notifiers: [endpoint], contacts: { anna: { addresses: { webhook: "diary" } } } });
    for (let day = 0; day < 5; day++) {
      await at.tell();
      await at.tell();
      expect(await at.off()).toEqual([]);
      at.later(1);
    }
    await at.tell();
    expect(await at.off()).toEqual([["anna", "webhook", "mailbox-full"]]);
  });

  it("is charged once with a bounce that comes back later, and another address of the person not at all", async () => {
    const addresses = { memory: "old@school.example" };
    const { tell, notifying, off, box, engine } = answering({ contacts: { anna: { addresses } } });
    await tell();
    const message = box.messages[0]?.id ?? "";
    addresses.memory = "new@school.example";
    for (let time = 0; time < 2; time++) {
      const charged = await notifying.bounced({ message, is: "hard", code: "smtp-5-1-1" });
      expect(charged).toEqual({ person: "anna", channel: "memory", isOff: true });
    }
    expect(await notifying.bounced({ message: "n-unknown", is: "hard", code: "gone" })).toBeUndefined();
    expect(await off()).toHaveLength(1);
    const id = addressId({ person: "anna", channel: "memory", address: "old@school.example" });
    expect(await engine.history({ workflow: "address", id })).toHaveLength(1);
    await tell();
    expect(box.messages).toHaveLength(2);
  });

  it("from which a message came back makes the next step of its ladder say that it reached nobody", async () => {
    const ladder = taskRule({
      id: "ladder",
      on: { state: { workflow: "task", state: "open" }, after: { days: 4 } },
      ladder: [{ after: { days: 1, of: "working" }, to: [{ role: "clerk" }] }],
      body: { ru: "{undelivered, select, yes {не доставлено} other {всё доставлено}}", en: "{ref}" },
    });
    for (const isBack of [true, false]) {
      const { openTask, passTo, box, notifying } = office({ rules: [ladder] });
      await openTask("t-1", "2025-06-30", { days: 300 });
      await passTo("2025-03-07T12:00:00Z");
      const message = box.messages[0]?.id ?? "";
      if (isBack) await notifying.bounced({ message, is: "soft", code: "smtp-5-2-2" });
      await passTo("2025-03-20T12:00:00Z");
      expect(box.messages.map(({ to, text }) => [to.person, text]).at(-1)).toEqual([
        "clerk-1",
        isBack ? "не доставлено" : "всё доставлено",
      ]);
    }
  });

  it("is nowhere in what is stored, and is found in the list of whoever looks after it", async () => {
    const { tell, store } = answering({ contacts: { anna: { addresses: { memory: "secret@school.example" } } } });
    await tell(gone);
    const facts = await store.facts({ limit: 1000 });
    expect(JSON.stringify(facts)).not.toContain("secret");
    expect(facts.filter(({ instance }) => instance.workflow === "address").map(({ to }) => to)).toEqual(["off"]);
  });

  it("to which a message could not be brought in all its tries makes it undelivered", async () => {
    const { tell, store, engine } = answering();
    await tell(busy);
    const [word] = (await store.facts({ limit: 100 })).filter(({ instance }) => instance.workflow === "notification");
    expect((await engine.instance(word?.instance ?? { workflow: "notification", id: "x" }))?.value).toBe("undelivered");
    expect(await engine.asides()).toMatchObject([{ failure: { code: "mailbox-full" } }]);
  });

  it("under which somebody is reached from now on is told to the host", async () => {
    const moved: unknown[] = [];
    const { tell } = answering({ more: { onMovedAddress: (each) => moved.push(each) } });
    await tell({ outcome: "accepted", movedTo: "-1001" });
    expect(moved).toEqual([{ person: "anna", channel: "memory", address: "-1001" }]);
  });
});
