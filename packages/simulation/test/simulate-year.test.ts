import { readFileSync } from "node:fs";
import { targetModel } from "@nastavnik/core/target-model";
import { memoryStore } from "@nastavnik/persistence/memory";
import { parseSchoolYear, type SchoolYear, simulateYear, type YearProgress } from "@nastavnik/simulation";
import type { Store } from "@nastavnik/engine";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";

const file = new URL("../../../examples/01-school-year/school-year.yaml", import.meta.url);

let definition: SchoolYear;
let undisturbed: { readonly hash: string; readonly facts: number; readonly writes: number };

beforeAll(async () => {
  const parsed = parseSchoolYear(readFileSync(file, "utf8"), {
    file: "school-year.yaml",
    workflows: targetModel.workflows,
  });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message.en).join("\n"));
  definition = parsed.value;
  const counted = { writes: 0 };
  const store = failing(memoryStore({ tenant: "lyceum" }), () => void counted.writes++);
  const { hash, facts } = await simulateYear({ definition, seed: 1, store });
  undisturbed = { hash, facts, writes: counted.writes };
});

/** A store that calls `before` ahead of every commit; what it throws stands for a process that dies there. */
function failing(store: Store, before: () => void): Store {
  return {
    ...store,
    commit(commit) {
      before();
      return store.commit(commit);
    },
  };
}

describe("a simulated school year", () => {
  it("goes through all seven stages to a publication", async () => {
    const stages: string[] = [];
    const onProgress = (progress: YearProgress): void => {
      if (progress.kind === "stage") stages.push(progress.stage);
    };
    const result = await simulateYear({ definition, seed: 1, store: memoryStore({ tenant: "lyceum" }), onProgress });
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
    const store = memoryStore({ tenant: "lyceum" });
    await simulateYear({ definition, seed: 1, store });
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
    const store = memoryStore({ tenant: "lyceum" });
    await simulateYear({ definition, seed: 1, store });
    const units = (await store.loadGroup("unit", definition.id)).instances;
    expect(units.filter(({ status }) => status !== "done").map(({ id }) => id)).toEqual([]);
    const people = (await store.loadGroup("participant", definition.id)).instances;
    expect(people.filter(({ context }) => Object.keys(context["seats"] ?? {}).length > 0).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it("gives the same history for the same seed and another for another", async () => {
    const run = async (seed: number) =>
      (await simulateYear({ definition, seed, store: memoryStore({ tenant: "lyceum" }) })).hash;
    expect(await run(1)).toBe(undisturbed.hash);
    expect(await run(2)).not.toBe(undisturbed.hash);
  });

  it("goes on after being killed at random moments and ends with the same history", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: undisturbed.writes }), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (lives, diesAfter) => {
          const kept = memoryStore({ tenant: "lyceum" });
          for (const life of lives) {
            let left = life;
            // The process dies either before the commit reaches the store or just after, before it hears of it.
            const dying: Store = {
              ...kept,
              async commit(commit) {
                if (diesAfter) {
                  const result = await kept.commit(commit);
                  if (--left === 0) throw new Error("killed");
                  return result;
                }
                if (--left === 0) throw new Error("killed");
                return kept.commit(commit);
              },
            };
            await simulateYear({ definition, seed: 1, store: dying }).catch((error: unknown) => {
              if (!(error instanceof Error && error.message === "killed")) throw error;
            });
          }
          const { hash, facts } = await simulateYear({ definition, seed: 1, store: kept });
          expect({ hash, facts }).toEqual({ hash: undisturbed.hash, facts: undisturbed.facts });
        },
      ),
      { numRuns: 6 },
    );
  });

  it("stops on the day it is told and ends as if it had not stopped", async () => {
    const store = memoryStore({ tenant: "lyceum" });
    const until = Temporal.PlainDate.from("2021-12-24");
    const half = await simulateYear({ definition, seed: 1, store, until });
    expect(half.state).toBe("working");
    const facts = await store.facts({ limit: 100_000 });
    expect(
      facts.every(({ at }) => at.toZonedDateTimeISO("Europe/Moscow").toPlainDate().toString() <= "2021-12-24"),
    ).toBe(true);
    expect((await simulateYear({ definition, seed: 1, store })).hash).toBe(undisturbed.hash);
  });

  it("refuses a store that holds another year", async () => {
    const store = memoryStore({ tenant: "lyceum" });
    const until = Temporal.PlainDate.from("2021-09-03");
    await simulateYear({ definition, seed: 1, store, until });
    await expect(simulateYear({ definition, seed: 2, store })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("the store holds another school year"),
    });
  });
});
