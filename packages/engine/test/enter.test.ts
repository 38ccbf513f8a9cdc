import { rebuild } from "@nastavnik/core";
import { createEngine, type EarlierAct, virtualClock } from "@nastavnik/engine";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { as, calendar } from "./set-up.ts";
import { everyStore } from "./stores.ts";
import { book } from "./workflows/book.ts";

const march = Temporal.Instant.from("2026-03-02T09:00:00Z");

const named = (id: string) => ({ workflow: "book", id });
const act = (id: string, type: string, on?: string): EarlierAct => ({
  instance: named(id),
  command: { id: `${type}-${id}`, type, payload: {}, actor: as("librarian"), ...(on !== undefined && { on }) },
});

describe.each(everyStore())("what happened before the engine was there, on $name", ({ open }) => {
  async function play() {
    const clock = virtualClock(march);
    const store = await open({ clock });
    const engine = createEngine({ store, clock, calendar, workflows: [book], organisation: "house" });
    const effects = async () =>
      (await store.leaseOutbox({ lease: Temporal.Duration.from({ seconds: 0 }), limit: 100, kind: "effect" })).map(
        ({ item }) => item.id,
      );
    return { clock, engine, effects };
  }

  it("is entered with its days: nobody is told, and terms that have passed since are over at once", async () => {
    const { engine, effects } = await play();
    const answers = await engine.enter([
      act("a", "shelve", "2025-09-01"),
      act("a", "lend", "2025-09-03"),
      act("b", "shelve", "2025-09-01"),
      act("b", "lend", "2026-02-25"),
    ]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(["accepted", "accepted", "accepted", "accepted"]);
    expect(await engine.instance(named("a"))).toMatchObject({ value: "overdue", context: { lentOn: "2025-09-03" } });
    expect(await engine.instance(named("b"))).toMatchObject({ value: "lent", context: { lentOn: "2026-02-25" } });
    expect(await effects()).toEqual([]);
    const facts = await engine.history(named("a"));
    expect(facts.map(({ on, entered }) => [on, entered])).toEqual([
      ["2025-09-01", true],
      ["2025-09-03", true],
      // The term ended when it ended, whenever that was found out.
      ["2025-09-18", true],
    ]);
    expect(rebuild(named("a"), facts)).toMatchObject({ value: "overdue" });
  });

  it("goes on as everything else: what comes due later is told, and so is what was due before", async () => {
    const { engine, effects, clock } = await play();
    await engine.execute(named("own"), { ...act("own", "shelve").command });
    await engine.execute(named("own"), { ...act("own", "lend", "2026-02-20").command });
    await engine.enter([act("b", "shelve", "2025-09-01"), act("b", "lend", "2026-02-25")]);
    clock.moveTo(Temporal.Instant.from("2026-03-08T00:00:00Z"));
    await engine.enter([act("c", "shelve", "2025-09-01")]);
    clock.moveTo(Temporal.Instant.from("2026-04-01T00:00:00Z"));
    await engine.fireDue(clock.now());
    // Lending of one's own, its reminder though entering was the first to fire it, and the reminder of what was entered.
    expect((await effects()).toSorted()).toEqual(["book/b/3/0", "book/own/2/0", "book/own/3/0"]);
    expect((await engine.history(named("b"))).at(-1)).not.toHaveProperty("entered");
  });

  it("meets things as they were on its day: terms end between the acts, in the order of time", async () => {
    const { engine } = await play();
    const inTime = await engine.enter([
      act("a", "shelve", "2025-09-01"),
      act("b", "shelve", "2025-09-01"),
      act("a", "lend", "2025-09-03"),
      act("b", "lend", "2025-09-03"),
      act("a", "give-back", "2025-09-17"),
      act("b", "give-back", "2025-09-18"),
    ]);
    expect(inTime.map(({ outcome }) => outcome).slice(-2)).toEqual(["accepted", "refused"]);
    expect(await engine.instance(named("a"))).toMatchObject({ value: "shelved" });
    expect(await engine.instance(named("b"))).toMatchObject({ value: "overdue" });
    expect((await engine.history(named("b"))).at(-1)).toMatchObject({ on: "2025-09-18", entered: true });
  });

  it("stores nothing of acts among which one is none", async () => {
    const { engine } = await play();
    const broken = { instance: named("b"), command: { ...act("b", "shelve").command, id: "" } };
    await expect(engine.enter([act("a", "shelve", "2025-09-01"), broken])).rejects.toThrow("id");
    expect(await engine.instance(named("a"))).toBeUndefined();
  });

  it("ends with the first act that is refused, and goes on from there when it is given again", async () => {
    const { engine } = await play();
    const acts = [act("a", "shelve", "2025-09-01"), act("b", "lend", "2025-09-03"), act("a", "lend", "2025-09-04")];
    const answers = await engine.enter(acts);
    expect(answers.map(({ outcome }) => outcome)).toEqual(["accepted", "refused"]);
    expect(await engine.instance(named("a"))).toMatchObject({ value: "shelved" });
    const [first, ...rest] = acts;
    const again = await engine.enter([first as EarlierAct, act("b", "shelve", "2025-09-01"), ...rest]);
    expect(again.map(({ outcome }) => outcome)).toEqual(["duplicate", "accepted", "accepted", "accepted"]);
  });

  it("ends with an act that was refused before, too, by whomever", async () => {
    const { engine } = await play();
    const lent = act("b", "lend", "2025-09-03");
    await engine.execute(lent.instance, lent.command);
    const answers = await engine.enter([lent, act("a", "shelve", "2025-09-01")]);
    expect(answers).toMatchObject([{ outcome: "duplicate", first: { outcome: "refused" } }]);
    expect(await engine.instance(named("a"))).toBeUndefined();
  });
});
