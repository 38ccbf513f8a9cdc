import { defineWorkflow, type JsonObject, relatedInstance, requirement } from "@nastavnik/core";
import { advance, type Store } from "@nastavnik/engine";
import { describe, expect, it } from "vitest";
import { as, light, openHall, seconds, setUp, fireBy, pass } from "./set-up.ts";
import { hall } from "./workflows/hall.ts";
import { lamp as lampWorkflow } from "./workflows/lamp.ts";

const lamp = (id: string) => ({ workflow: "lamp", id });
const secondsOf = async (engine: ReturnType<typeof setUp>["engine"], id: string) =>
  (await engine.history(lamp(id))).map(({ at }) => at.since(seconds(0)).total("seconds"));

describe("fireDue", () => {
  it("fires a timer that is set on the way, each at exactly its own instant", async () => {
    const { engine } = setUp({ reactions: [] });
    await engine.execute(...light("a", 10));
    expect(await fireBy(engine, seconds(20))).toEqual({ fired: 2, hasMore: false });
    expect(await engine.instance(lamp("a"))).toMatchObject({ value: "red" });
    expect(await secondsOf(engine, "a")).toEqual([0, 10, 20]);
  });

  it("does not fire what is due later", async () => {
    const { engine } = setUp();
    await engine.execute(...light("a", 10));
    expect(await fireBy(engine, seconds(9))).toEqual({ fired: 0, hasMore: false });
    expect(String(await engine.nextDue())).toBe(String(seconds(10)));
  });

  it("fires the timers of many instances in the order in which they are due", async () => {
    const { engine, store } = setUp({ reactions: [] });
    for (const [id, period] of [
      ["a", 30],
      ["b", 20],
      ["c", 45],
    ] as const)
      await engine.execute(...light(id, period));
    await fireBy(engine, seconds(60));
    const fired = (await store.facts()).slice(3);
    expect(fired.map(({ instance, to }) => `${instance.id} ${JSON.stringify(to)}`)).toEqual([
      'b "amber"',
      'a "amber"',
      'b "red"',
      'c "amber"',
      'a "red"',
    ]);
  });

  it("settles reactions after each timer, so that what they start is due in its turn", async () => {
    const { engine } = setUp();
    await engine.execute(...light("a", 10));
    await fireBy(engine, seconds(40));
    expect(await secondsOf(engine, "a+")).toEqual([10, 20, 30]);
    expect(await secondsOf(engine, "a++")).toEqual([20, 30, 40]);
  });

  it("fires as the engine, under an id made of instance, timer and the fact that set it", async () => {
    const { engine } = setUp();
    await engine.execute(...light("a", 10));
    await fireBy(engine, seconds(10));
    expect((await engine.history(lamp("a")))[1]).toMatchObject({
      command: {
        id: "timer:lamp/a/xstate.after.period.lamp.green@1",
        type: "xstate.after.period.lamp.green",
      },
      actor: { roles: ["system"], organisation: "house" },
    });
  });

  it("tells by a fact of a timer that leads nowhere", async () => {
    const { engine, store } = setUp();
    await engine.execute(...light("a", 10));
    await engine.execute(lamp("a"), { id: "lock", type: "lock", payload: {}, actor: as("keeper") });
    await fireBy(engine, seconds(10));
    expect(await engine.nextDue()).toBeUndefined();
    expect(await engine.instance(lamp("a"))).toMatchObject({ value: "green", version: 3 });
    expect((await store.facts()).at(-1)).toMatchObject({ from: "green", to: "green", changes: [], due: seconds(10) });
  });

  it("fires a timer as often as it is set anew for the same instant", async () => {
    const { engine } = setUp();
    await engine.execute(...light("a", 10));
    await engine.execute(lamp("a"), { id: "blink", type: "blink", payload: {}, actor: as("keeper") });
    expect(await fireBy(engine, seconds(0))).toEqual({ fired: 4, hasMore: false });
    expect(await engine.instance(lamp("a"))).toMatchObject({ value: "red", context: { blinks: 3 } });
    expect(await engine.nextDue()).toBeUndefined();
  });

  it("fires each timer once when several engines fire at once", async () => {
    const { engine, store } = setUp({ reactions: [] });
    for (let index = 0; index < 10; index++) await engine.execute(...light(`${index}`, 1 + (index % 3)));
    const others = Array.from({ length: 3 }, () => setUp({ store, reactions: [] }).engine);
    const fired = await Promise.all([engine, engine, ...others].map((each) => fireBy(each, seconds(10))));
    expect(fired.reduce((sum, each) => sum + each.fired, 0)).toBe(20);
    expect(await store.facts()).toHaveLength(30);
  });

  it("fires on what another process has made of the instance meanwhile", async () => {
    const { engine, store } = setUp({ reactions: [] });
    await engine.execute(...light("a", 10));
    const other = setUp({ store, reactions: [] }).engine;
    await other.execute(lamp("a"), { id: "lock", type: "lock", payload: {}, actor: as("keeper") });
    expect(await fireBy(engine, seconds(10))).toEqual({ fired: 1, hasMore: false });
    expect(await engine.instance(lamp("a"))).toMatchObject({ value: "green", version: 3 });
  });

  it("does not fire early a timer that is set anew meanwhile, by another process or by this one", async () => {
    for (const isOther of [true, false]) {
      const { store } = setUp();
      const other = setUp({ store, reactions: [] }).engine;
      let isDone = false;
      const watched: Store = {
        ...store,
        // Between the look at the timers and the decision somebody sets the timer anew.
        nextTimer: async () => {
          const timer = await store.nextTimer();
          const again = { id: "again", type: "again", payload: {}, actor: as("keeper") };
          if (!isDone) await (isOther ? other : engine).execute(lamp("a"), again);
          isDone = true;
          return timer;
        },
      };
      const { engine, clock } = setUp({ store: watched, reactions: [] });
      await other.execute(...light("a", 10));
      for (const each of [engine, other]) pass(each, seconds(5));
      expect(await advance(engine, clock, seconds(12))).toBe(0);
      expect(await engine.instance(lamp("a"))).toMatchObject({ value: "green", version: 2 });
      expect(String(await engine.nextDue())).toBe(String(seconds(15)));
    }
  });

  it("lets the guard of a timer look at what the workflow names", async () => {
    const watchful = defineWorkflow({
      ...lampWorkflow,
      relations: () => ({ hall: { workflow: "hall", id: "blue" } }),
      requirements: {
        ...lampWorkflow.requirements,
        "is-not-locked": requirement<JsonObject>({
          id: "hall-is-dark",
          title: { ru: "Зал погашен", en: "The hall is dark" },
          clause: "House rules, 7",
          force: "law",
          check: (_lamp, { world }) =>
            relatedInstance(world, "hall")?.value === "dark" || { text: { ru: "Зал освещён", en: "It is lit" } },
        }),
      },
    });
    for (const isDark of [true, false]) {
      const { engine } = setUp({ workflows: [hall, watchful], reactions: [] });
      const [ref, command] = openHall("blue", 1);
      await engine.execute(ref, command);
      if (isDark) await engine.execute(ref, { ...command, id: "dark", type: "darken", payload: {} });
      await engine.execute(...light("a", 10));
      await fireBy(engine, seconds(10));
      expect(await engine.instance(lamp("a"))).toMatchObject({ value: isDark ? "amber" : "green" });
    }
  });
});

describe("advance", () => {
  it("stops the clock at every due instant and ends at the one asked for", async () => {
    const { engine, clock } = setUp();
    const shown: string[] = [];
    engine.on("fact", () => shown.push(clock.now().toString()));
    await engine.execute(...light("a", 10));
    await advance(engine, clock, seconds(25));
    expect(shown).toEqual([0, 10, 10, 20, 20, 20].map((count) => seconds(count).toString()));
    expect(String(clock.now())).toBe(String(seconds(25)));
  });

  it("refuses to go back", async () => {
    const { engine, clock } = setUp();
    clock.moveTo(seconds(10));
    await expect(advance(engine, clock, seconds(9))).rejects.toThrow("expected an instant from");
  });

  it("fires what is overdue at its own instant without moving the clock back", async () => {
    const { engine, clock } = setUp({ reactions: [] });
    await engine.execute(...light("a", 10));
    clock.moveTo(seconds(15));
    await advance(engine, clock, seconds(16));
    expect(await secondsOf(engine, "a")).toEqual([0, 10]);
  });
});
