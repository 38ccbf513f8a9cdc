import { memoryStore } from "@nastavnik/persistence/memory";
import { targetModel } from "@nastavnik/core/target-model";
import { rehearseMigration, type Store, virtualClock } from "@nastavnik/engine";
import { assessingByRules, expertReviewing } from "@nastavnik/rules";
import { targetModelCounting } from "@nastavnik/rules/target-model";
import { calendarOf, simulateYear, type YearProgress, type YearResult } from "@nastavnik/simulation";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { exampleYear, smallYear } from "./example-year.ts";

const definition = exampleYear();
const small = smallYear();

/** The example year, run once: its store, its stages and its result. */
let store: Store;
let result: YearResult;
const stages: string[] = [];

beforeAll(async () => {
  store = memoryStore({ tenant: "lyceum" });
  const onProgress = (progress: YearProgress): void => {
    if (progress.kind === "stage") stages.push(progress.stage);
  };
  result = await simulateYear({ definition, seed: 1, store, onProgress });
});

/** A store that tells of every commit before it is carried out and after; what is thrown then stands for a process that dies. */
function dyingAt(kept: Store, tell: (moment: "before" | "after") => void): Store {
  return {
    ...kept,
    async commit(commit) {
      tell("before");
      const committed = await kept.commit(commit);
      tell("after");
      return committed;
    },
  };
}

describe("a simulated school year", () => {
  it("goes through all seven stages to a publication", () => {
    expect(stages.slice(0, 8)).toEqual([
      "preparation",
      "mentee-registry",
      "mentor-registry",
      "selection-and-training",
      "pairing",
      "working",
      "completion",
      "review",
    ]);
    expect(["published", "revised"]).toContain(result.state);
    expect(result.verdict).toBe(result.state === "published" ? "package" : "revise");
  });

  it("leaves exactly one mentee without a mentor, whose request nobody can fulfil", async () => {
    const { instances } = await store.loadGroup("participant", definition.id);
    const neverJoined = instances.filter(
      ({ context, value }) =>
        context["side"] === "mentee" &&
        typeof value === "object" &&
        "registered" in value &&
        context["unit"] === undefined,
    );
    const everJoined = new Set(
      (await store.facts({ limit: 100_000 }))
        .filter(({ command }) => command.type === "join-unit")
        .map(({ instance }) => instance.id),
    );
    expect(neverJoined.filter(({ id }) => !everJoined.has(id)).map(({ value }) => value)).toEqual([
      { registered: "supported" },
    ]);
  });

  it("leaves nobody waiting: no seat is held and no unit is open when the year is over", async () => {
    const units = (await store.loadGroup("unit", definition.id)).instances;
    expect(units.filter(({ status }) => status !== "done").map(({ id }) => id)).toEqual([]);
    const people = (await store.loadGroup("participant", definition.id)).instances;
    expect(people.filter(({ context }) => Object.keys(context["seats"] ?? {}).length > 0).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it("gives the same history for the same seed and another for another", async () => {
    const run = async (seed: number) =>
      (await simulateYear({ definition: small, seed, store: memoryStore({ tenant: "lyceum" }) })).hash;
    const first = await run(1);
    expect(await run(1)).toBe(first);
    expect(await run(2)).not.toBe(first);
  });

  it("goes on after being killed at random moments and ends with the same history", async () => {
    let writes = 0;
    const counted = dyingAt(memoryStore({ tenant: "lyceum" }), () => void writes++);
    const undisturbed = await simulateYear({ definition: small, seed: 1, store: counted });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: writes }), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (lives, diesAfter) => {
          const kept = memoryStore({ tenant: "lyceum" });
          for (const life of lives) {
            let left = life;
            const dying = dyingAt(kept, (moment) => {
              if (moment === (diesAfter ? "after" : "before") && --left === 0) throw new Error("killed");
            });
            await simulateYear({ definition: small, seed: 1, store: dying }).catch((error: unknown) => {
              if (!(error instanceof Error && error.message === "killed")) throw error;
            });
          }
          const { hash, facts } = await simulateYear({ definition: small, seed: 1, store: kept });
          expect({ hash, facts }).toEqual({ hash: undisturbed.hash, facts: undisturbed.facts });
        },
      ),
      { numRuns: runs(6) },
    );
  });

  it("stops on the day it is told and ends as if it had not stopped", async () => {
    const stopped = memoryStore({ tenant: "lyceum" });
    const until = Temporal.PlainDate.from("2021-12-24");
    const half = await simulateYear({ definition, seed: 1, store: stopped, until });
    expect(half.state).toBe("working");
    const facts = await stopped.facts({ limit: 100_000 });
    expect(
      facts.every(({ at }) => at.toZonedDateTimeISO("Europe/Moscow").toPlainDate().toString() <= "2021-12-24"),
    ).toBe(true);
    // What everybody did then is possible by the definition that it was done by, asked once more.
    const { instances } = await rehearseMigration({
      store: stopped,
      clock: virtualClock(Temporal.Instant.from("2021-12-24T20:00:00Z")),
      calendar: calendarOf(definition),
      plan: { workflow: "unit", from: 1, to: 1 },
      workflows: targetModel.workflows,
      actor: { id: "admin", roles: ["operator"], organisation: "lyceum" },
      counting: targetModelCounting(),
      reviewing: expertReviewing,
      assessing: assessingByRules,
    });
    expect(instances.filter(({ outcome }) => outcome === "moves").length).toBeGreaterThan(3);
    expect(instances.flatMap(({ refused }) => refused)).toEqual([]);
    expect((await simulateYear({ definition, seed: 1, store: stopped })).hash).toBe(result.hash);
  });

  it("refuses a store that holds another year", async () => {
    const held = memoryStore({ tenant: "lyceum" });
    const until = Temporal.PlainDate.from("2021-09-03");
    await simulateYear({ definition, seed: 1, store: held, until });
    await expect(simulateYear({ definition, seed: 2, store: held })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("the store holds another school year"),
    });
  });
});
