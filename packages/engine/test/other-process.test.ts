import { defineWorkflow, type JsonObject, NastavnikError, relatedInstances, requirement } from "@nastavnik/core";
import { type Commit, type Engine, type Store, virtualClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { describe, expect, it } from "vitest";
import { as, forge, light, openHall, reserve, seconds, setUp, start, fireBy } from "./set-up.ts";
import { hall } from "./workflows/hall.ts";
import { reservation } from "./workflows/reservation.ts";

const blue = { workflow: "hall", id: "blue" };
const cancel = { id: "cancel", type: "cancel", payload: {}, actor: as("guest") };

/** A store that counts what is asked of it. */
function counted(store: Store): { readonly store: Store; readonly calls: string[]; readonly commits: Commit[] } {
  const calls: string[] = [];
  const commits: Commit[] = [];
  const watched = new Proxy(store, {
    get(target, name: keyof Store) {
      const method: unknown = target[name];
      if (typeof method !== "function") return method;
      return async (...args: unknown[]): Promise<unknown> => {
        // Which definitions there are is told once, whatever is done.
        if (name !== "pinDefinitions") calls.push(name);
        if (name === "commit") commits.push(args[0] as Commit);
        return Reflect.apply(method, target, args);
      };
    },
  });
  return { store: watched, calls, commits };
}

async function twoEngines(): Promise<{ readonly one: Engine; readonly other: Engine; readonly calls: string[] }> {
  const { store: shared, engine: other } = setUp();
  const { store, calls } = counted(shared);
  return { one: setUp({ store }).engine, other, calls };
}

describe("an engine whose memory is out of date", () => {
  it("does not refuse what has become possible", async () => {
    const { one, other } = await twoEngines();
    await one.execute(...openHall("blue", 1));
    await one.execute(...reserve("blue", "a"));
    await other.execute({ workflow: "reservation", id: "a" }, cancel);
    expect(await one.execute(...reserve("blue", "b"))).toMatchObject({ outcome: "accepted" });
  });

  it("does not accept what has become impossible", async () => {
    const { one, other } = await twoEngines();
    await one.execute(...openHall("blue", 2));
    await one.execute(...reserve("blue", "a"));
    await other.execute(...reserve("blue", "b"));
    expect(await one.execute(...reserve("blue", "c"))).toMatchObject({
      outcome: "refused",
      reasons: [{ code: "has-free-seat" }],
    });
  });

  it("does not fire for a timer that others have cancelled the one that waits since, before it is due", async () => {
    const clock = virtualClock(start);
    const store = memoryStore({ tenant: "house", clock });
    const [one, other] = [setUp({ store, clock }).engine, setUp({ store, clock }).engine];
    const ref = { workflow: "lamp", id: "a" };
    const keeper = { payload: {}, actor: as("keeper") };
    await one.execute(...light("a", 10));
    clock.moveTo(seconds(5));
    await other.execute(ref, { id: "again", type: "again", ...keeper });
    clock.moveTo(seconds(12));
    // It remembers a timer for the tenth second; the one that waits now is due at the fifteenth.
    await one.execute(ref, { id: "lock", type: "lock", ...keeper });
    expect((await one.history(ref)).map(({ command }) => command.type)).toEqual(["light", "again", "lock"]);
    expect(await one.nextDue()).toEqual(seconds(15));
  });

  it("asks only for what has changed in a group, however often others change it", async () => {
    const { one, other, calls } = await twoEngines();
    await one.execute(...openHall("blue", 100));
    for (let index = 0; index < 10; index++) {
      await one.execute(...reserve("blue", `one-${index}`, "by-group"));
      await other.execute(...reserve("blue", `other-${index}`, "by-group"));
    }
    expect(calls.filter((call) => call === "loadGroup")).toHaveLength(1);
    expect(calls.filter((call) => call === "groupChanges")).toHaveLength(9);
    expect(await one.workList(as("guest"), { workflow: "reservation", parent: "blue" })).toHaveLength(20);
  });

  it("loads a group anew after changes without number", async () => {
    const { one, other, calls } = await twoEngines();
    await one.execute(...openHall("blue", 3));
    await one.execute(...reserve("blue", "a", "by-group"));
    await other.execute(...forge("z", 0, 0));
    for (let index = 0; index < 1001; index++) await other.execute(...forge(`z-${index}`, 0, 0));
    await other.execute(...reserve("blue", "b", "by-group"));
    expect(await one.execute(...reserve("blue", "c", "by-group"))).toMatchObject({ outcome: "accepted" });
    expect(await one.execute(...reserve("blue", "d", "by-group"))).toMatchObject({ outcome: "refused" });
    expect(calls.filter((call) => call === "loadGroup")).toHaveLength(2);
  });

  it("sees members of a group that another process has added", async () => {
    const { one, other } = await twoEngines();
    await one.execute(...openHall("blue", 2));
    await one.execute(...reserve("blue", "a", "by-group"));
    await other.execute(...reserve("blue", "b", "by-group"));
    expect(await one.execute(...reserve("blue", "c", "by-group"))).toMatchObject({ outcome: "refused" });
  });

  it("refuses to create what another process has created", async () => {
    const { one, other } = await twoEngines();
    await other.execute(...openHall("blue", 2));
    const [ref, open] = openHall("blue", 3);
    expect(await one.execute(ref, { ...open, id: "again" })).toMatchObject({
      outcome: "refused",
      reasons: [{ code: "already-exists" }],
    });
  });

  it("does not fail over what has changed since", async () => {
    const { store } = setUp();
    const picky = defineWorkflow({
      ...hall,
      relations: ({ context }) => {
        if ((context as { taken?: readonly string[] }).taken?.length === 1) throw new RangeError("one is too few");
        return {};
      },
    });
    const one = setUp({ store, workflows: [picky], reactions: [] }).engine;
    const other = setUp({ store, workflows: [hall], reactions: [] }).engine;
    const take = { type: "take", payload: { guest: "x" }, actor: as("manager") };
    await one.execute(...openHall("blue", 3));
    await one.execute(blue, { ...take, id: "1" });
    await expect(one.execute(blue, { ...take, id: "2" })).rejects.toThrow("relations of hall take failed");
    await other.execute(blue, { ...take, id: "3" });
    expect(await one.execute(blue, { ...take, id: "4" })).toMatchObject({ outcome: "accepted" });
  });

  it("gives the first answer of another process again", async () => {
    const { one, other } = await twoEngines();
    await one.execute(...openHall("blue", 1));
    await other.execute(...reserve("blue", "a"));
    expect(await one.execute(...reserve("blue", "a"))).toEqual({
      outcome: "duplicate",
      first: { outcome: "accepted", version: 1 },
    });
  });
});

describe("an engine that remembers", () => {
  it("asks the store once for a command", async () => {
    const { one, calls } = await twoEngines();
    await one.execute(...openHall("blue", 2));
    await one.execute(blue, { id: "take", type: "take", payload: { guest: "x" }, actor: as("manager") });
    expect(calls).toEqual(["commit", "commit"]);
  });

  it("asks the store once again after it was out of date", async () => {
    const { one, other, calls } = await twoEngines();
    await one.execute(...openHall("blue", 3));
    const take = { type: "take", payload: { guest: "x" }, actor: as("manager") };
    await other.execute(blue, { ...take, id: "1" });
    await one.execute(blue, { ...take, id: "2" });
    calls.length = 0;
    await one.execute(blue, { ...take, id: "3" });
    expect(calls).toEqual(["commit"]);
  });

  it("shows a group in the order in which the store lists it", async () => {
    const listing = defineWorkflow({
      ...reservation,
      requirements: {
        ...reservation.requirements,
        "may-be-made": requirement<JsonObject>({
          id: "is-first",
          title: { ru: "Первая", en: "The first" },
          clause: "House rules, 8",
          force: "law",
          check: (_reservation, { world, instance }) => {
            const ids = relatedInstances(world, "all").map(({ id }) => id);
            return instance.id !== "last" || { text: { ru: ids.join(), en: ids.join() } };
          },
        }),
      },
    });
    const { engine, store } = setUp({ workflows: [hall, listing], reactions: [] });
    await engine.execute(...openHall("blue", 9));
    const ids = ["b", "\u{1F600}", "a", "\uFFFD", "я", "a1"];
    for (const id of ids) await engine.execute(...reserve("blue", id));
    const answer = await engine.execute(...reserve("blue", "last"));
    const listed = (await store.loadGroup("reservation", "blue")).instances.map(({ id }) => id);
    expect(answer).toMatchObject({ outcome: "refused", reasons: [{ text: { en: listed.join() } }] });
    expect(listed).toEqual(["a", "a1", "b", "я", "\uFFFD", "\u{1F600}"]);
  });

  it("asks the store for what it has forgotten", async () => {
    const { store: shared } = setUp();
    const { store, calls } = counted(shared);
    const { engine } = setUp({ store, cacheSize: 1 });
    await engine.execute(...openHall("blue", 2));
    await engine.execute(...openHall("red", 2));
    const take = { id: "take", type: "take", payload: { guest: "x" }, actor: as("manager") };
    expect(await engine.execute(blue, take)).toMatchObject({ outcome: "accepted", instance: { version: 2 } });
    expect(calls).toEqual(["commit", "commit", "load", "commit"]);
  });
});

describe("an engine that is alone with its store", () => {
  it("does not ask for reactions and timers that it knows not to be there", async () => {
    const { store: shared } = setUp();
    const { store, calls } = counted(shared);
    const { engine, clock } = setUp({ store, isAlone: true });
    await engine.fireDue(clock.now());
    calls.length = 0;
    for (let day = 1; day < 10; day++) await fireBy(engine, clock.now().add({ hours: day * 24 }));
    await engine.settle();
    expect(calls).toEqual([]);
  });
});

describe("an engine that is alone and asks little", () => {
  it("finds a timer that was set while it asked for the next one", async () => {
    const { store } = setUp();
    const watched: Store = {
      ...store,
      nextTimer: async () => {
        const timer = await store.nextTimer();
        if (timer === undefined) await engine.execute(...light("a", 10));
        return timer;
      },
    };
    const { engine, clock } = setUp({ store: watched, isAlone: true, reactions: [] });
    expect(await engine.fireDue(clock.now())).toMatchObject({ fired: 0 });
    expect(await fireBy(engine, seconds(10))).toMatchObject({ fired: 1 });
  });

  it("finds what was stored by a commit of which it has not heard", async () => {
    const { store } = setUp();
    let isHeard = true;
    const watched: Store = {
      ...store,
      commit: async (commit) => {
        const result = await store.commit(commit);
        if (!isHeard) throw new NastavnikError("unavailable", "no answer");
        return result;
      },
    };
    const { engine, clock } = setUp({ store: watched, isAlone: true });
    await engine.fireDue(clock.now());
    isHeard = false;
    await expect(engine.execute(...light("a", 10))).rejects.toThrow("no answer");
    await expect(engine.execute(...forge("a", 0, 0))).rejects.toThrow("no answer");
    isHeard = true;
    expect(await engine.settle()).toMatchObject({ settled: 1 });
    expect(await fireBy(engine, seconds(10))).toMatchObject({ fired: 1 });
  });
});

describe("a commit", () => {
  it("settles the reaction that it carries out", async () => {
    const { store: shared } = setUp();
    const { store, calls, commits } = counted(shared);
    const { engine } = setUp({ store });
    await engine.execute(...forge("a", 0, 0));
    await engine.settle();
    expect(commits.map(({ settledItem }) => settledItem)).toEqual([undefined, "reaction:link/a/1/count-links/0"]);
    expect(calls).toEqual(["commit", "leaseOutbox", "load", "commit", "leaseOutbox"]);
  });

  it("is decided on what those before it for the same instance have made of it, and never in vain", async () => {
    const { store: shared } = setUp();
    const { store, commits } = counted(shared);
    const { engine } = setUp({ store, reactions: [] });
    await engine.execute(...openHall("blue", 50));
    await engine.execute(...light("a", 10));
    const again = (id: number) => ({ id: `again-${id}`, type: "again", payload: {}, actor: as("keeper") });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, id) => engine.execute({ workflow: "lamp", id: "a" }, again(id))),
    );
    expect(answers.every(({ outcome }) => outcome === "accepted")).toBe(true);
    expect(commits).toHaveLength(22);
  });

  it("names everything that was looked at, so that it fails when any of it has changed", async () => {
    const { store: shared } = setUp();
    const { store, commits } = counted(shared);
    const { engine } = setUp({ store });
    await engine.execute(...openHall("blue", 1));
    await engine.execute(...reserve("blue", "a"));
    await engine.execute(...reserve("blue", "b"));
    expect(commits.map(({ writes, reads }) => [writes.map(({ expectedVersion }) => expectedVersion), reads])).toEqual([
      [[0], []],
      [[0, 1], [{ group: { workflow: "reservation", parent: "blue" }, fingerprint: "0:0" }]],
      [
        [],
        expect.arrayContaining([
          { ref: { workflow: "reservation", id: "b" }, version: 0 },
          { ref: blue, version: 2 },
          { group: { workflow: "reservation", parent: "blue" }, fingerprint: "1:1" },
        ]),
      ],
    ]);
  });
});
