import { overlayStore } from "@nastavnik/persistence/memory";
import { expect, it } from "vitest";
import { as, beginTally, fireBy, forge, light, openHall, reserve, seconds, setUp, start } from "./set-up.ts";

const hall = { workflow: "hall", id: "blue" };
const group = ["reservation", "blue"] as const;

it("shows what lies beneath, and keeps to itself what is written over it", async () => {
  const { engine, store, clock } = setUp();
  await engine.execute(...openHall("blue", 2));
  await engine.execute(...reserve("blue", "a", "by-group"));
  const before = await store.facts();

  const above = setUp({ store: overlayStore(store, { clock }) });
  expect(await above.engine.history(hall)).toEqual(await engine.history(hall));
  expect((await above.store.loadGroup(...group)).fingerprint).toBe((await store.loadGroup(...group)).fingerprint);
  expect(await above.engine.execute(...reserve("blue", "b", "by-group"))).toMatchObject({ outcome: "accepted" });
  expect(await above.engine.execute(...reserve("blue", "c", "by-group"))).toMatchObject({ outcome: "refused" });
  expect((await above.store.loadGroup(...group)).instances.map(({ id }) => id)).toEqual(["a", "b"]);
  expect((await above.store.facts()).slice(0, before.length)).toEqual(before);
  expect((await above.store.facts()).length).toBeGreaterThan(before.length);

  expect(await store.facts()).toEqual(before);
  expect((await store.loadGroup(...group)).instances.map(({ id }) => id)).toEqual(["a"]);
  // A command that was answered beneath is answered so here too.
  expect(await above.engine.execute(...reserve("blue", "a", "by-group"))).toMatchObject({ outcome: "duplicate" });
});

it("carries out what is pending beneath, and fires its timers, without taking them there", async () => {
  const { engine, store, clock } = setUp();
  await engine.execute(...beginTally);
  await engine.execute(...forge("x", 1, 1));
  await engine.execute(...light("l-1", 10));
  const due = await store.nextTimer();
  expect(due).toBeDefined();

  const above = setUp({ store: overlayStore(store, { clock }) });
  expect(await above.store.nextTimer()).toEqual(due);
  expect((await fireBy(above.engine, seconds(10))).fired).toBeGreaterThan(0);
  expect((await above.engine.history({ workflow: "lamp", id: "l-1" })).length).toBeGreaterThan(1);
  expect(await engine.history({ workflow: "lamp", id: "l-1" })).toHaveLength(1);
  expect(await store.nextTimer()).toEqual(due);
  expect((await engine.settle()).settled).toBeGreaterThan(0);
});

it("leaves the timers asleep of what was not looked at, where it is told so", async () => {
  const { engine, store, clock } = setUp();
  await engine.execute(...light("l-1", 10));
  await engine.execute(...light("l-2", 20));
  const trial = overlayStore(store, { clock, timersOfSeenOnly: true });
  expect(await trial.nextTimer()).toBeUndefined();
  await trial.load([{ workflow: "lamp", id: "l-2" }]);
  expect(await trial.nextTimer()).toMatchObject({ instance: { id: "l-2" } });
});

it("lies over another overlay, each with what was written in it", async () => {
  const { engine, store, clock } = setUp();
  await engine.execute(...openHall("blue", 3));
  const first = setUp({ store: overlayStore(store, { clock }) });
  await first.engine.execute(...reserve("blue", "a"));
  const second = setUp({ store: overlayStore(first.store, { clock }) });
  await second.engine.execute(...reserve("blue", "b"));
  const positions = (await second.store.facts()).map(({ position }) => position);
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  expect(new Set(positions).size).toBe(positions.length);
  expect((await second.store.loadGroup(...group)).instances).toHaveLength(2);
  expect((await first.store.loadGroup(...group)).instances).toHaveLength(1);
  expect((await second.store.commands()).map(({ commandId }) => commandId)).toEqual([
    "open-blue",
    "reserve-a",
    "reserve-b",
  ]);
});

it("reads personal data beneath, where that is recorded, and changes them only here", async () => {
  const { store, clock } = setUp();
  const ref = { workflow: "lamp", id: "l-9" };
  const command = {
    instance: ref,
    commandId: "c-1",
    type: "note",
    actor: "a",
    at: start,
    answer: { outcome: "ignored", text: { ru: "", en: "" } },
  } as const;
  await store.commit({ command, writes: [], reads: [], personalData: [{ subject: "p-1", data: { phone: "1" } }] });
  const trial = overlayStore(store, { clock });
  const reading = { reader: as("keeper").id, purpose: "a trial" };
  expect((await trial.personalData(["p-1"], reading)).get("p-1")).toEqual({ phone: "1" });
  expect(await store.personalReads()).toMatchObject([{ subject: "p-1", reader: "keeper-1", purpose: "a trial" }]);
  await trial.forget("p-1");
  expect((await trial.personalData(["p-1"], reading)).size).toBe(0);
  expect((await store.personalData(["p-1"], reading)).size).toBe(1);
});
