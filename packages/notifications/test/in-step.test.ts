import { historyHash } from "@nastavnik/engine";
import { memoryNotifier } from "@nastavnik/notifications/memory";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { office } from "./office.ts";
import { taskRule } from "./task.ts";

const due = { workflow: "task", field: "due", while: ["open"] };
const rule = taskRule({ id: "near", on: { date: due, before: { days: 2 } } });

/** So many reminders at one hour, sent in step by a channel that takes so many milliseconds for each in turn. */
async function sent(pauses: readonly number[], isAlone: boolean) {
  const box = memoryNotifier();
  let next = 0;
  const send: typeof box.send = async (message, how) => {
    const pause = pauses[next++ % pauses.length] ?? 0;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return message.about.id === "t-3" ? { outcome: "later", code: "busy" } : box.send(message, how);
  };
  const at = office({ rules: [rule], notifiers: [{ ...box, send }], more: { inStep: true } });
  const { engine, notifying } = at.open({ isAlone });
  for (let task = 0; task < 6; task++) await at.openTask(`t-${task}`, "2025-03-14");
  at.clock.moveTo(Temporal.Instant.from("2025-03-12T06:00:00Z"));
  await notifying.dispatch();
  const { delivered } = await engine.deliver(notifying.deliver, { together: true });
  const facts = (await at.store.facts()).filter(({ instance }) => instance.workflow === "notification");
  return { delivered, told: facts.map(({ command }) => command.type), hash: await historyHash(at.store) };
}

describe("sending in step", () => {
  it("begins all, sends all and records all in one order, however long each of them takes", async () => {
    const quick = await sent([0], false);
    expect(quick.delivered).toBe(5);
    expect(quick.told.slice(0, 12)).toEqual([...Array(6).fill("decide"), ...Array(6).fill("begin")]);
    expect(quick.told.slice(12).toSorted()).toEqual([...Array(5).fill("accept"), "postpone"]);
    for (const pauses of [
      [9, 0],
      [0, 5, 9],
      [12, 9, 6, 3, 0],
    ])
      expect(await sent(pauses, false)).toEqual(quick);
  });
});
