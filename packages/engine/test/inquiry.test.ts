import { describe, expect, it } from "vitest";
import { as, openHall, reserve, setUp } from "./set-up.ts";

const blue = { workflow: "hall", id: "blue" };
const seat = (id: string) => ({ workflow: "reservation", id });
const draft = { type: "reserve", payload: { counted: "by-hall" }, actor: as("guest"), parent: "blue" };

describe("explain", () => {
  it("says that a command would be carried out, and stores nothing", async () => {
    const { engine, store } = setUp();
    await engine.execute(...openHall("blue", 1));
    expect(await engine.explain(seat("a"), draft)).toMatchObject({ verdict: "met", unmet: [] });
    expect(await store.commands()).toHaveLength(1);
  });

  it("gives the reasons for which execute would refuse, a companion's among them", async () => {
    const { engine } = setUp();
    await engine.execute(...openHall("blue", 0));
    const explanation = await engine.explain(seat("a"), draft);
    const answer = await engine.execute(...reserve("blue", "a"));
    expect(explanation).toMatchObject({ verdict: "unmet", tree: { verdict: "unmet" } });
    expect(answer).toEqual({ outcome: "refused", reasons: explanation.unmet });
  });

  it("says what is wrong with the payload beside what is wrong with the rest", async () => {
    const { engine } = setUp();
    const explanation = await engine.explain(blue, { type: "take", payload: { guest: 1 }, actor: as("guest") });
    const codes = explanation.unmet.map(({ code }) => code);
    expect(codes).toEqual(["role-not-permitted", "does-not-exist", "invalid-payload"]);
  });

  it("says once that an event or a role is the engine's own", async () => {
    const { engine } = setUp();
    await engine.execute(...openHall("blue", 1));
    const codes = async (type: string, roles: readonly string[]) =>
      (await engine.explain(blue, { type, payload: {}, actor: { ...as("manager"), roles } })).unmet.map(
        ({ code }) => code,
      );
    expect(await codes("xstate.after.x.hall.open", ["manager"])).toEqual(["system-event", "not-in-this-state"]);
    expect(await codes("darken", ["manager", "system"])).toEqual(["system-role"]);
  });

  it("leaves open what depends on a payload that is not filled in", async () => {
    const { engine } = setUp();
    await engine.execute(...openHall("blue", 0));
    const { payload: _payload, ...unfilled } = draft;
    expect(await engine.explain(seat("a"), unfilled)).toMatchObject({ verdict: "unknown" });
  });

  it("sees what another process has stored since", async () => {
    const { engine, store } = setUp();
    await engine.execute(...openHall("blue", 1));
    await setUp({ store }).engine.execute(...reserve("blue", "b"));
    expect(await engine.explain(seat("a"), draft)).toMatchObject({ verdict: "unmet" });
  });
});

describe("possible", () => {
  it("lists every command with what stands in its way", async () => {
    const { engine } = setUp();
    await engine.execute(...openHall("blue", 0));
    const possibilities = await engine.possible(blue, as("manager"));
    expect(
      possibilities.map(({ command, verdict, unmet }) => [command, verdict, unmet.map(({ code }) => code)]),
    ).toEqual([
      ["open", "unmet", ["already-exists"]],
      ["take", "unmet", ["has-free-seat"]],
      ["free", "unmet", ["role-not-permitted"]],
      ["admit", "unmet", ["role-not-permitted"]],
      ["darken", "met", []],
    ]);
  });
});

describe("workList", () => {
  it("lists the instances of a parent with what the actor could do with each, and no others", async () => {
    const { engine } = setUp();
    await engine.execute(...openHall("blue", 5));
    for (const id of ["b", "a", "c"]) await engine.execute(...reserve("blue", id));
    await engine.execute(...openHall("red", 5));
    await engine.execute(...reserve("red", "d"));
    await engine.execute(seat("b"), { id: "cancel", type: "cancel", payload: {}, actor: as("guest") });
    const list = await engine.workList(as("guest"), { workflow: "reservation", parent: "blue" });
    expect(
      list.map(({ instance, possibilities }) => [instance.id, possibilities.map(({ command }) => command)]),
    ).toEqual([
      ["a", ["cancel", "pass"]],
      ["c", ["cancel", "pass"]],
    ]);
    expect(await engine.workList(as("manager"), { workflow: "reservation", parent: "blue" })).toEqual([]);
  });
});

describe("history", () => {
  it("gives all facts of one instance, however many, or as many as asked for", async () => {
    const { engine } = setUp();
    await engine.execute(...openHall("blue", 2000));
    await engine.execute(...reserve("blue", "a", "by-hall", 1200));
    const facts = await engine.history(blue);
    expect(facts.map(({ version }) => version)).toEqual(Array.from({ length: 1201 }, (_, index) => index + 1));
    expect(await engine.history(blue, { after: facts[999]?.position ?? 0, limit: 2 })).toEqual(facts.slice(1000, 1002));
  });
});
