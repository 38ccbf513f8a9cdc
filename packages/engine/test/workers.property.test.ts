import { type Reaction } from "@nastavnik/core";
import { createEngine, type Engine, type Store, virtualClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { as, calendar, start } from "./set-up.ts";
import { ball } from "./workflows/ball.ts";

const sources = ["s-1", "s-2"];
const targets = ["t-1", "t-2", "t-3"];
const lease = Temporal.Duration.from({ seconds: 30 });
const operator = { actor: as("operator"), reason: "The game is over" };

class Killed extends Error {}

/** Every hit of a source hits every target; each tells which hit it came from. */
const spread: Reaction = {
  id: "spread",
  label: { ru: "Ударить всех", en: "Hit all" },
  on: { workflow: "ball", commands: ["hit"] },
  gives: [{ workflow: "ball", command: "hit" }],
  react: ({ instance, version }) =>
    instance.id.startsWith("s")
      ? targets.map((id) => ({
          instance: { workflow: "ball", id },
          type: "hit",
          payload: { by: `${instance.id}/${version}` },
        }))
      : [],
};

/** The store as a worker sees it whose every call may be overtaken by others, and which is killed at one of them. */
function shared(store: Store, scheduler: fc.Scheduler, killedAt: number): Store {
  let calls = 0;
  return new Proxy(store, {
    get(target, name: keyof Store) {
      const method: unknown = target[name];
      if (typeof method !== "function") return method;
      const call = scheduler.scheduleFunction(async (...args: unknown[]): Promise<unknown> => {
        if (calls++ >= killedAt) throw new Killed();
        return Reflect.apply(method, target, args) as unknown;
      });
      return call;
    },
  });
}

type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ hits: fc.constantFrom(...sources) }) },
  { weight: 2, arbitrary: fc.record({ toggles: fc.constantFrom(...targets) }) },
  { weight: 2, arbitrary: fc.record({ passes: fc.constantFrom(1, 20, 60, 4000) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      work: fc.array(fc.record({ killedAt: fc.oneof(fc.nat({ max: 40 }), fc.constant(Infinity)) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  },
  { weight: 1, arbitrary: fc.constant("retry" as const) },
  { weight: 1, arbitrary: fc.constant("drop" as const) },
);

it("carries each reaction out once or sets it aside, in order for each instance, whoever works and dies", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(action, { maxLength: 25 }), async (scheduler, actions) => {
      const clock = virtualClock(start);
      const store = memoryStore({ tenant: "house", clock });
      const options = { clock, calendar, workflows: [ball], reactions: [spread], breathe: async () => {} };
      const engine = createEngine({ ...options, store });
      let commands = 0;
      const held = new Set<string>();
      const dropped = new Set<string>();
      const given: string[] = [];
      const give = (id: string, type: string, payload = {}) =>
        engine.execute({ workflow: "ball", id }, { id: `c-${++commands}`, type, payload, actor: as("player") });
      for (const id of [...sources, ...targets]) await give(id, "serve");

      const perform = async (each: Action): Promise<void> => {
        if (each === "retry") {
          for (const { key } of await engine.asides()) await engine.retry(key);
        } else if (each === "drop") {
          const [aside] = await engine.asides({ limit: 1 });
          if (aside === undefined) return;
          const [, source = "", version = ""] = /^reaction:ball\/(.+)\/(\d+)\/spread/.exec(aside.key) ?? [];
          dropped.add(`${aside.target.id} ${source}/${version}`);
          await engine.drop(aside.key, operator);
        } else if ("hits" in each) {
          const answer = await give(each.hits, "hit", { by: "me" });
          if (answer.outcome === "accepted") given.push(`${each.hits}/${answer.fact.version}`);
        } else if ("toggles" in each) {
          if (!held.delete(each.toggles)) held.add(each.toggles);
          await give(each.toggles, held.has(each.toggles) ? "hold" : "release");
        } else if ("passes" in each) {
          clock.moveTo(clock.now().add({ seconds: each.passes }));
        } else {
          const workers: readonly Engine[] = each.work.map(({ killedAt }) =>
            createEngine({ ...options, store: shared(store, scheduler, killedAt) }),
          );
          const rounds = workers.map(async (worker) => {
            try {
              await worker.settle({ limit: 10, lease });
            } catch (error) {
              if (!(error instanceof Killed)) throw error;
            }
          });
          await scheduler.waitFor(Promise.all(rounds));
        }
      };
      for (const each of actions) await perform(each);

      // At last every target is free, nothing is set aside, and somebody is left alone with the rest.
      for (const id of held) await give(id, "release");
      for (const { key } of await engine.asides()) await engine.retry(key);
      clock.moveTo(clock.now().add({ hours: 10 }));
      await engine.settle();
      expect(await engine.asides()).toEqual([]);
      for (const id of targets) {
        const target = await engine.instance({ workflow: "ball", id });
        expect(target?.context["hits"]).toEqual(given.filter((hit) => !dropped.has(`${id} ${hit}`)));
      }
    }),
    { numRuns: runs(200) },
  );
});
