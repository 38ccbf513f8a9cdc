import { defineWorkflow } from "@nastavnik/core";
import { createEngine, type EngineOptions, virtualClock } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { as, calendar, seconds, start } from "./set-up.ts";
import { bill, notePayment } from "./workflows/bill.ts";

let ids = 0;

const ref = (id: string) => ({ workflow: "bill", id });

function open(options: Partial<EngineOptions> = {}) {
  const clock = virtualClock(start);
  const store = options.store ?? memoryStore({ tenant: "house", clock });
  const engine = createEngine({ clock, calendar, workflows: [bill], reactions: [notePayment], ...options, store });
  const give = (id: string, type: string, payload: object = {}, more: object = {}) =>
    engine.execute(ref(id), { id: `c-${++ids}`, type, payload, actor: as("clerk"), ...more });
  const said = async (id: string) =>
    (await engine.history(ref(id))).map(({ command, at }) => [
      command.type.replace(/^xstate\.after\.(\w+)\..*$/, "$1"),
      at.since(start).total("seconds"),
    ]);
  return { clock, store, engine, give, said };
}

const codes = (answer: Awaited<ReturnType<ReturnType<typeof open>["give"]>>) =>
  answer.outcome === "refused" ? answer.reasons.map(({ code }) => code) : answer.outcome;

describe("no instance is written while a timer of it is due", () => {
  it.each([true, false])(
    "so a command too late is refused, whether or not somebody polled first (%s)",
    async (isPolled) => {
      const { clock, engine, give, said } = open();
      await give("a", "issue", { term: 10 });
      clock.moveTo(seconds(50));
      if (isPolled) await engine.fireDue(clock.now());
      expect(codes(await give("a", "pay"))).toEqual(["not-in-this-state"]);
      // The timer has fired at its own instant, by a commit of its own.
      expect(await said("a")).toEqual([
        ["issue", 0],
        ["term", 10],
      ]);
      expect(await engine.fireDue(clock.now())).toMatchObject({ fired: 0 });
    },
  );

  it("nor is a companion, and then nothing of the command is stored", async () => {
    const { clock, give, said } = open();
    await give("a", "issue", { term: 1000 });
    await give("b", "issue", { term: 10 });
    clock.moveTo(seconds(50));
    const answer = await give("a", "pay-both", { other: "b" });
    expect(answer).toMatchObject({ outcome: "refused", reasons: [{ code: "not-in-this-state", instance: ref("b") }] });
    expect(await said("a")).toEqual([["issue", 0]]);
    expect(await said("b")).toEqual([
      ["issue", 0],
      ["term", 10],
    ]);
  });

  it("nor is what a reaction commands; a consequence is clamped, never lost", async () => {
    const { clock, engine, give, said } = open();
    await give("a", "issue", { term: 100 });
    await give("a-copy", "issue", { term: 10 });
    clock.moveTo(seconds(20));
    await give("a", "pay");
    clock.moveTo(seconds(30));
    await give("a-copy", "note");
    await engine.settle();
    expect(await said("a-copy")).toEqual([
      ["issue", 0],
      ["term", 10],
      ["note", 30],
      ["note", 30],
    ]);
  });

  it("and explain and possible say beforehand what would come of it", async () => {
    const { clock, engine, give, said } = open();
    await give("a", "issue", { term: 10 });
    clock.moveTo(seconds(50));
    const draft = { type: "pay", payload: {}, actor: as("clerk") };
    expect(await engine.explain(ref("a"), draft)).toMatchObject({
      verdict: "unmet",
      unmet: [{ code: "not-in-this-state" }],
    });
    const possibilities = await engine.possible(ref("a"), as("clerk"));
    expect(possibilities.filter(({ verdict }) => verdict === "met").map(({ command }) => command)).toEqual(["note"]);
    expect(await said("a")).toEqual([["issue", 0]]);
  });

  it("also if another process fires the timer at the same moment", async () => {
    const { clock, store, engine, give, said } = open();
    await give("a", "issue", { term: 10 });
    const other = open({ store });
    for (const each of [clock, other.clock]) each.moveTo(seconds(50));
    const [first, , second] = await Promise.all([
      give("a", "pay"),
      engine.fireDue(seconds(50)),
      other.give("a", "pay"),
    ]);
    expect([codes(first), codes(second)]).toEqual([["not-in-this-state"], ["not-in-this-state"]]);
    expect(await said("a")).toEqual([
      ["issue", 0],
      ["term", 10],
    ]);
  });
});

describe("a timer that cannot be fired", () => {
  it("holds its instance up, and no other, until it is dropped", async () => {
    let isBroken = false;
    const brittle = defineWorkflow({
      ...bill,
      relations: ({ instance }) => {
        if (isBroken && instance.id === "a") throw new RangeError("broken");
        return {};
      },
    });
    const { clock, engine, give, said } = open({ workflows: [brittle] });
    await give("a", "issue", { term: 10 });
    await give("b", "issue", { term: 10 });
    clock.moveTo(seconds(50));
    isBroken = true;
    await expect(give("a", "note")).rejects.toMatchObject({ code: "blocked" });
    await expect(give("a", "note")).rejects.toThrow("bill/a: expected its timer xstate.after.term.bill.open@1");
    expect(await said("a")).toEqual([["issue", 0]]);
    expect(codes(await give("b", "note"))).toBe("accepted");
    await engine.fireDue(clock.now());
    const [aside] = await engine.asides();
    const operator = { actor: as("operator"), reason: "the definition was broken" };
    expect(await engine.drop(aside?.key ?? "", operator)).toMatchObject({ timers: { cancel: [expect.any(String)] } });
    isBroken = false;
    expect(codes(await give("a", "pay"))).toBe("accepted");
  });
});

describe("the day on which it happened", () => {
  it("is told beside the instant of its recording, and passed on to what follows from it", async () => {
    const { engine, give } = open();
    await give("a", "issue", { term: 100 });
    expect(codes(await give("a", "note", {}, { on: "2021-08-15" }))).toBe("accepted");
    expect(codes(await give("a", "note", {}, { on: "2021-07-31" }))).toEqual(["not-on-that-day"]);
    expect(codes(await give("a", "pay", {}, { on: "2021-08-31" }))).toEqual(["not-on-that-day"]);
    expect((await engine.history(ref("a"))).at(-1)).toMatchObject({ on: "2021-08-15", at: start });
  });
});

describe("instants of an instance", () => {
  it("never run backwards, whatever the clocks of processes show", async () => {
    const step = fc.record({
      process: fc.nat({ max: 1 }),
      id: fc.constantFrom("a", "b"),
      type: fc.constantFrom("issue", "note", "pay", "fire", "settle"),
      pause: fc.nat({ max: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const store = memoryStore({ tenant: "house" });
        const processes = [open({ store }), open({ store })];
        for (const { process, id, type, pause } of steps) {
          const here = processes[process] ?? open({ store });
          here.clock.moveTo(here.clock.now().add({ seconds: pause }));
          if (type === "fire") await here.engine.fireDue(here.clock.now());
          else if (type === "settle") await here.engine.settle();
          else await here.give(id, type, type === "issue" ? { term: 7 } : {});
        }
        for (const id of ["a", "b"]) {
          const facts = await store.facts({ instance: ref(id) });
          for (const [index, { at }] of facts.entries()) {
            expect(Temporal.Instant.compare(at, facts[index - 1]?.at ?? at)).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
