import { absentInstance, applyFact } from "@nastavnik/core";
import type { Answer } from "@nastavnik/engine";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openHall, reserve, setUp } from "./set-up.ts";
import { everyStore } from "./stores.ts";
import { runs } from "../../../tools/runs.ts";

const step = fc.record({
  engine: fc.nat({ max: 2 }),
  guest: fc.nat({ max: 14 }),
  command: fc.constantFrom("reserve", "reserve", "reserve", "cancel", "pass"),
  /** Whether to wait for the answers so far before this command. */
  waits: fc.boolean(),
});

const count = (answers: readonly Answer[]): number => answers.filter(({ outcome }) => outcome === "accepted").length;

for (const { name, open } of everyStore()) {
  const parameters = { numRuns: runs(name === "memory" ? 75 : 5) };

  it(`never takes more seats than there are, whoever reserves and cancels at once (${name})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 5 }), fc.array(step, { maxLength: 40 }), async (capacity, steps) => {
        const store = await open();
        const engines = Array.from({ length: 3 }, () => setUp({ store, cacheSize: 20 }).engine);
        await engines[0]?.execute(...openHall("blue", capacity));
        const answers: Promise<unknown>[] = [];
        for (const [index, { engine, guest, command, waits }] of steps.entries()) {
          if (waits) await Promise.all(answers);
          const [ref, first] = reserve("blue", `${guest}`);
          const payload = { reserve: first.payload, cancel: {}, pass: { to: `friend-${guest}` } }[command];
          answers.push(engines[engine]!.execute(ref, { ...first, id: `${index}`, type: command, payload }));
        }
        await Promise.all(answers);
        // The facts themselves say how many seats were taken at each moment.
        let hall = absentInstance({ workflow: "hall", id: "blue" });
        for (const fact of (await engines[0]?.history(hall)) ?? []) {
          hall = applyFact(hall, fact);
          expect((hall.context["taken"] as readonly string[]).length).toBeLessThanOrEqual(capacity);
        }
        await store.close();
      }),
      parameters,
    );
  });

  it(`never makes more reservations than a count of them permits, in any number of processes (${name})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 5 }), fc.array(fc.nat({ max: 2 }), { maxLength: 30 }), async (capacity, who) => {
        const store = await open();
        const engines = Array.from({ length: 3 }, () => setUp({ store }).engine);
        await engines[0]?.execute(...openHall("blue", capacity));
        const answers = await Promise.all(
          who.map(async (engine, index) => engines[engine]!.execute(...reserve("blue", `${index}`, "by-group"))),
        );
        expect(count(answers)).toBe(Math.min(capacity, who.length));
        expect((await store.loadGroup("reservation", "blue")).instances).toHaveLength(count(answers));
        await store.close();
      }),
      parameters,
    );
  });
}
