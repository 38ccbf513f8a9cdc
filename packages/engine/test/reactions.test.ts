import { setTimeout } from "node:timers/promises";
import { type Commit, createEngine, type Engine, type Store, systemClock, virtualClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { as, beginTally, calendar, forge, seconds, setUp } from "./set-up.ts";
import { ball, whenHit } from "./workflows/ball.ts";
import { forgeBelow, link } from "./workflows/link.ts";

const all = { workflow: "tally", id: "all" };

it("carries out a chain of reactions to its end, each once", async () => {
  const { engine, store } = setUp();
  await engine.execute(...beginTally);
  await engine.execute(...forge("a", 3, 2));
  expect(await engine.settle()).toEqual({ settled: 15 + 14, hasMore: false });
  expect(await engine.settle()).toEqual({ settled: 0, hasMore: false });
  const links = (await store.facts()).filter(({ instance }) => instance.workflow === "link");
  expect(links).toHaveLength(15);
  const counted = (await engine.instance(all))?.context["counted"] as readonly string[];
  expect(counted.toSorted()).toEqual(links.map(({ instance }) => instance.id).toSorted());
});

it("carries a reaction out in the name of the engine, at the instant of the fact that caused it", async () => {
  const { engine, clock } = setUp({ organisation: "smithy" });
  await engine.execute(...forge("a", 1, 1));
  clock.moveTo(seconds(100));
  await engine.settle();
  const [fact] = await engine.history({ workflow: "link", id: "a.0" });
  expect(fact).toMatchObject({
    command: { id: "reaction:link/a/1/forge-below/0" },
    actor: { id: "system", roles: ["system"], organisation: "smithy" },
  });
  expect(fact?.at.equals(seconds(0))).toBe(true);
});

it("records and tells of a reaction that may be refused, and does not try it again", async () => {
  const { engine, store } = setUp();
  const refused: string[] = [];
  engine.on("refusal", ({ command }) => refused.push(command.id));
  await engine.execute(...forge("a", 0, 0));
  await engine.settle();
  await engine.execute(...beginTally);
  await engine.settle();
  expect(refused).toEqual(["reaction:link/a/1/count-links/0"]);
  expect(await engine.asides()).toEqual([]);
  expect(await store.commands({ instance: all })).toMatchObject([
    {
      commandId: "reaction:link/a/1/count-links/0",
      answer: { outcome: "refused", reasons: [{ code: "does-not-exist" }] },
    },
    { commandId: "begin" },
  ]);
});

it("carries each reaction out once when several engines settle one store at once", async () => {
  const { engine, store, clock } = setUp();
  const others = Array.from({ length: 3 }, () => setUp({ store, clock }).engine);
  await engine.execute(...beginTally);
  await engine.execute(...forge("a", 3, 2));
  const settled = await Promise.all([engine, engine, ...others].map((each) => each.settle()));
  expect(settled.reduce((sum, each) => sum + each.settled, 0)).toBe(29);
  expect((await engine.instance(all))?.context["counted"]).toHaveLength(15);
});

it("stores nothing when a reaction fails to answer", async () => {
  const { store, clock } = setUp();
  const broken = {
    ...forgeBelow,
    react: () => {
      throw new RangeError("broken");
    },
  };
  const engine = createEngine({ store, clock, calendar, workflows: [link], reactions: [broken] });
  await expect(engine.execute(...forge("a", 1, 2))).rejects.toThrow("reaction forge-below to forge failed");
  expect(await store.commands()).toEqual([]);
});

it("refuses a reaction to what no workflow knows", async () => {
  const { store, clock } = setUp();
  const make = (on: { workflow: string; commands: string[] }) => () =>
    createEngine({ store, clock, calendar, workflows: [link], reactions: [{ ...forgeBelow, on }] });
  expect(make({ workflow: "lnik", commands: ["forge"] })).toThrow("met lnik");
  expect(make({ workflow: "link", commands: ["frge"] })).toThrow("met frge");
});

it("keeps reactions that it has taken to itself for as long as the lease says", async () => {
  const { engine, store, clock } = setUp();
  await engine.execute({ workflow: "link", id: "z" }, { ...forge("z", 0, 0)[1], actor: as("smith") });
  const lease = Temporal.Duration.from({ seconds: 30 });
  await store.leaseOutbox({ lease, limit: 10, kind: "reaction" });
  expect(await engine.settle()).toMatchObject({ settled: 0 });
  clock.moveTo(seconds(30));
  expect(await engine.settle()).toMatchObject({ settled: 1 });
});

/** A store whose commits take a while, by the clock of the machine. */
function slow(milliseconds: number) {
  const store = memoryStore({ tenant: "house" });
  return {
    ...store,
    commit: async (commit: Commit) => {
      await setTimeout(milliseconds);
      return store.commit(commit);
    },
  };
}

const hits = (engine: Engine, id: string) =>
  engine.instance({ workflow: "ball", id }).then((instance) => instance?.context["hits"]);

/** Engines on one store, on which one hit of `a` means nine hits of others. */
async function fanned(store: Store, count: number): Promise<readonly Engine[]> {
  const targets = Array.from({ length: 9 }, (_, index) => ({ workflow: "ball", id: `b-${index}` }));
  const fan = whenHit("fan", (by) => (by === "a" ? targets : []));
  const engines = Array.from({ length: count }, () =>
    createEngine({ store, clock: systemClock(), calendar, workflows: [ball], reactions: [fan] }),
  );
  const [engine] = engines as [Engine];
  const player = as("player");
  for (const id of ["a", ...targets.map((each) => each.id)]) {
    await engine.execute({ workflow: "ball", id }, { id: "1", type: "serve", payload: {}, actor: player });
  }
  await engine.execute({ workflow: "ball", id: "a" }, { id: "2", type: "hit", payload: { by: "me" }, actor: player });
  return engines;
}

it("prolongs its lease while the work runs, so that nobody else takes what it holds", async () => {
  const lease = Temporal.Duration.from({ milliseconds: 60 });
  const clock = virtualClock(Temporal.Now.instant());
  const kept = memoryStore({ tenant: "house", clock });
  let prolonged = (): void => {};
  let settledByOther = 0;
  const store: Store = {
    ...kept,
    prolong: async (items, until) => {
      const still = await kept.prolong(items, until);
      prolonged();
      return still;
    },
    commit: async (commit) => {
      if (commit.settledItem !== undefined) {
        // Most of the lease goes by while each of them is stored, and then somebody else looks for work.
        clock.moveTo(clock.now().add({ milliseconds: 50 }));
        await new Promise<void>((resolve) => {
          prolonged = resolve;
        });
        settledByOther += (await other.settle({ lease })).settled;
      }
      return kept.commit(commit);
    },
  };
  const [engine, other] = (await fanned(store, 2)) as [Engine, Engine];
  expect((await engine.settle({ lease })).settled).toBe(9);
  expect(settledByOther).toBe(0);
});

it("leaves to others what it has lost to them meanwhile", async () => {
  const slowly = slow(15);
  let tries = 0;
  const store: Store = {
    ...slowly,
    // As if each lease had run out, and somebody else had come.
    prolong: async () => [],
    commit: async (commit) => {
      if (commit.settledItem !== undefined) tries++;
      return slowly.commit(commit);
    },
  };
  const [engine] = (await fanned(store, 1)) as [Engine];
  const lease = Temporal.Duration.from({ milliseconds: 60 });
  expect((await engine.settle({ lease })).settled).toBeLessThan(5);
  expect(tries).toBeLessThan(5);
  await expect.poll(() => engine.settle({ lease }).then(() => hits(engine, "b-8"))).toEqual(["a"]);
});
