import { advance, type Engine, historyHash, type Store, type VirtualClock } from "@nastavnik/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { as, beginTally, forge, light, openHall, reserve, seconds, setUp } from "./set-up.ts";
import { everyStore } from "./stores.ts";
import { runs } from "../../../tools/runs.ts";

/** Thrown in place of a store's answer: what the process knew is lost, what the store holds is not. */
class Killed extends Error {}

/** The store as a process sees it that is killed at its n-th call of the store, before or after the call took effect. */
function killedAt(store: Store, call: number, isAfter: boolean): { readonly store: Store; calls: number } {
  const seen = {
    calls: 0,
    store: new Proxy(store, {
      get(target, name: keyof Store) {
        const method: unknown = target[name];
        if (typeof method !== "function") return method;
        return async (...args: unknown[]): Promise<unknown> => {
          seen.calls++;
          if (seen.calls > call || (seen.calls === call && !isAfter)) throw new Killed();
          const answer: unknown = await Reflect.apply(method, target, args);
          if (seen.calls === call) throw new Killed();
          return answer;
        };
      },
    }),
  };
  return seen;
}

/**
 * A small year: commands, companions, refusals, chains of reactions, timers that are set on the way. A process that starts
 * again gives all commands again; so it settles after each, lest it settle earlier than the first one did.
 */
async function live(engine: Engine, clock: VirtualClock): Promise<void> {
  const give = async (...command: Parameters<Engine["execute"]>): Promise<void> => {
    await engine.execute(...command);
    await engine.settle();
  };
  await give(...openHall("blue", 2));
  await give(...beginTally);
  await give(...forge("a", 2, 2));
  await give(...reserve("blue", "a"));
  await give(...light("a", 10));
  await advance(engine, clock, seconds(15));
  for (const id of ["b", "c", "d"]) await give(...reserve("blue", id));
  await give(...forge("b", 1, 1));
  await give(...light("b", 5));
  const keeper = { payload: {}, actor: as("keeper") };
  await give({ workflow: "lamp", id: "b" }, { id: "blink-b", type: "blink", ...keeper });
  await advance(engine, clock, seconds(60));
  const cancel = { id: "cancel", type: "cancel", payload: {}, actor: as("guest") };
  await give({ workflow: "reservation", id: "b" }, cancel);
  await give(...reserve("blue", "e"));
  await advance(engine, clock, seconds(100));
}

/** Lives in processes that are killed one after the other, each at its own call; the last one is left alone. */
async function liveOn(
  store: Store,
  kills: readonly { readonly call: number; readonly isAfter: boolean }[],
  isAlone: boolean,
): Promise<void> {
  for (const { call, isAfter } of kills) {
    const { engine, clock } = setUp({ store: killedAt(store, call, isAfter).store, isAlone });
    await live(engine, clock).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
  }
  const { engine, clock } = setUp({ store, isAlone });
  await live(engine, clock);
}

/** The hash of a life that nobody disturbs, in memory. */
async function undisturbed(): Promise<string> {
  const { engine, clock, store } = setUp();
  await live(engine, clock);
  return historyHash(store);
}

describe.each(
  everyStore().flatMap(({ name, open }) => [
    { name, open, who: "an engine among others", isAlone: false },
    { name, open, who: "an engine that is alone", isAlone: true },
  ]),
)("$who, on $name", ({ name, open, isAlone }) => {
  it("makes the same history as on every other store", async () => {
    const store = await open();
    await liveOn(store, [], isAlone);
    expect(await historyHash(store)).toBe(await undisturbed());
  });

  it("goes on to the same history wherever it is killed", async () => {
    const expected = await undisturbed();
    const counted = killedAt(await open(), Infinity, false);
    const { engine, clock } = setUp({ store: counted.store, isAlone });
    await live(engine, clock);
    const every = name === "memory" ? 1 : 53;
    // What a store holds after a call it holds before the next one: to be killed before each is to be killed everywhere.
    for (let call = 1; call <= counted.calls + 1; call += every) {
      const store = await open();
      await liveOn(store, [{ call, isAfter: false }], isAlone);
      expect(await historyHash(store), `killed before call ${call}`).toBe(expected);
    }
  });

  it("goes on to the same history however often it is killed", async () => {
    const expected = await undisturbed();
    const kill = fc.record({ call: fc.integer({ min: 1, max: 150 }), isAfter: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(kill, { minLength: 1, maxLength: 6 }), async (kills) => {
        const store = await open();
        await liveOn(store, kills, isAlone);
        expect(await historyHash(store)).toBe(expected);
      }),
      { numRuns: runs(name === "memory" ? 40 : 3) },
    );
  });
});
