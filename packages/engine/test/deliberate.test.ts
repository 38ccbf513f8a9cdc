import {
  absentInstance,
  deliberate,
  type Fact,
  type Instance,
  type InstanceRef,
  type Relation,
  type Surroundings,
  type Task,
} from "@nastavnik/core";
import { refKey } from "@nastavnik/core/internals";
import { createEngine, virtualClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { as, calendar, openHall, reserve, start } from "./set-up.ts";
import { hall } from "./workflows/hall.ts";
import { reservation } from "./workflows/reservation.ts";

/** The least that a host without engine and store needs, such as a page: instances in a map. */
class Host {
  readonly facts: Fact[] = [];
  #instances = new Map<string, Instance>();

  async give(task: Task): Promise<string> {
    const changed = new Map(this.#instances);
    const decided = await deliberate(this.#surroundings(changed), task);
    if (decided.outcome === "accepted") {
      this.#instances = changed;
      this.facts.push(...decided.steps.map(({ fact }) => fact));
    }
    return decided.outcome === "refused" ? decided.reasons.map(({ code }) => code).join() : decided.outcome;
  }

  #surroundings(instances: Map<string, Instance>): Surroundings {
    const find = (ref: InstanceRef): Instance | undefined => instances.get(refKey(ref));
    const membersOf = (wanted: { workflow: string; parent: string }) =>
      [...instances.values()].filter(
        ({ workflow, parent }) => workflow === wanted.workflow && parent === wanted.parent,
      );
    const related = (relation: Relation) =>
      "parent" in relation ? membersOf(relation) : "id" in relation ? find(relation) : undefined;
    return {
      calendar,
      definitionOf: ({ workflow }) => (workflow === "hall" ? hall : reservation),
      instance: async (ref) => find(ref) ?? absentInstance(ref),
      related: async (relations) =>
        Object.fromEntries(Object.entries(relations).map(([name, relation]) => [name, related(relation)])),
      group: async (relation) => membersOf(relation),
      change: (instance) => void instances.set(refKey(instance), instance),
    };
  }
}

const step = fc.record({ guest: fc.nat({ max: 5 }), isCancelled: fc.boolean(), seats: fc.integer({ min: 1, max: 3 }) });

it("decides commands with their companions for any host as the engine does, fact by fact", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 4 }), fc.array(step, { maxLength: 20 }), async (capacity, steps) => {
      const clock = virtualClock(start);
      const store = memoryStore({ tenant: "house", clock });
      const engine = createEngine({ store, clock, calendar, workflows: [hall, reservation], organisation: "house" });
      const host = new Host();
      const [ref, open] = openHall("blue", capacity);
      await engine.execute(ref, open);
      await host.give({ ref, ...open, at: start });
      for (const [index, { guest, isCancelled, seats }] of steps.entries()) {
        const [one, first] = reserve("blue", `${guest}`, "by-hall", seats);
        const command = isCancelled
          ? { id: `${index}`, type: "cancel", payload: {}, actor: as("guest") }
          : { ...first, id: `${index}` };
        const answer = await engine.execute(one, command);
        const said = answer.outcome === "refused" ? answer.reasons.map(({ code }) => code).join() : answer.outcome;
        expect(await host.give({ ref: one, ...command, at: start })).toBe(said);
      }
      const stored = await store.facts({ limit: 1000 });
      const told = host.facts.map((fact, index) => ({ ...fact, position: stored[index]?.position }));
      expect(JSON.parse(JSON.stringify(told))).toEqual(JSON.parse(JSON.stringify(stored)));
    }),
    { numRuns: runs(60) },
  );
});
