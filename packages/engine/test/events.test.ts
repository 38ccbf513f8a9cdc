import type { EngineEvents } from "@nastavnik/engine";
import { expect, it } from "vitest";
import { openHall, reserve, setUp } from "./set-up.ts";

it("tells of every fact and effect after it was stored, companions' among them", async () => {
  const { engine, store } = setUp();
  const stored: Promise<unknown>[] = [];
  const told: string[] = [];
  engine.on("fact", ({ fact, instance }) => {
    told.push(`${fact.command.type} ${instance.workflow} ${instance.version}`);
    stored.push(store.load([fact.instance]));
  });
  engine.on("effect", ({ effect, instance }) => told.push(`${effect.type} ${instance.id} ${effect.id}`));
  await engine.execute(...openHall("blue", 1));
  await engine.execute(...reserve("blue", "a"));
  expect(told).toEqual(["open hall 1", "reserve reservation 1", "confirm a reservation/a/1/0", "take hall 2"]);
  expect(await Promise.all(stored)).toMatchObject([[{ version: 1 }], [{ version: 1 }], [{ version: 2 }]]);
});

it("tells of a refusal once, and of nothing when a command is repeated", async () => {
  const { engine } = setUp();
  const refusals: EngineEvents["refusal"][] = [];
  engine.on("refusal", (refusal) => refusals.push(refusal));
  await engine.execute(...openHall("blue", 0));
  await engine.execute(...reserve("blue", "a"));
  await engine.execute(...reserve("blue", "a"));
  expect(refusals).toMatchObject([
    { instance: { id: "a" }, command: { id: "reserve-a", type: "reserve" }, reasons: [{ code: "has-free-seat" }] },
  ]);
});

it("stops telling a listener that was taken off", async () => {
  const { engine } = setUp();
  const told: unknown[] = [];
  const stop = engine.on("fact", (event) => told.push(event));
  stop();
  await engine.execute(...openHall("blue", 0));
  expect(told).toEqual([]);
});
