import {
  absentInstance,
  type Actor,
  type Command,
  decide,
  type Decision,
  explain,
  type Instance,
  rebuild,
  systemRole,
  timerEvent,
} from "@nastavnik/core";
import { describe, expect, it } from "vitest";
import { accepted, engine, instant } from "./lending.ts";
import { card } from "./reading-card.ts";
import { guardedTimer } from "./tiny-workflow.ts";
import { world } from "./world.ts";

const noon = instant("2026-09-10T09:00:00Z");
const child: Actor = { id: "child", roles: [], organisation: "library-1" };
const librarian: Actor = { id: "l-1", roles: ["librarian"], organisation: "library-1" };

const given = (type: string, actor: Actor, more: Partial<Command> = {}): Command => ({
  id: `${type} of ${actor.id}`,
  type,
  payload: type === "agree" ? { holder: "child" } : {},
  actor,
  at: noon,
  ...more,
});

const open = accepted(
  decide(
    card,
    absentInstance({ workflow: "card", id: "c-1" }, "library-1"),
    given("apply", librarian, { payload: { holders: ["child"] }, at: instant("2026-09-01T09:00:00Z") }),
    world,
  ),
).instance;

const codes = (decision: Decision) =>
  decision.outcome === "refused" ? decision.reasons.map(({ code }) => code) : decision.outcome;

describe("the day on which a command happened", () => {
  const on = (day: string, more: Partial<Command> = {}) =>
    decide(card, open, given("agree", child, { on: day, ...more }), world);

  it("is kept in the fact beside the instant of its recording", () => {
    expect(accepted(on("2026-09-05")).fact).toMatchObject({ on: "2026-09-05", at: noon });
    expect(accepted(decide(card, open, given("agree", child), world)).fact).not.toHaveProperty("on");
  });

  it.each([
    ["the first day that the command allows", "2026-09-03", "accepted"],
    ["the day of recording", "2026-09-10", "accepted"],
    ["tomorrow", "2026-09-11", ["not-on-that-day"]],
    ["a day long before", "2026-08-31", ["not-on-that-day", "paper-needed"]],
    ["a day that only a paper can tell of", "2026-09-02", ["paper-needed"]],
  ])("may be %s or not: %s", (_what, day, expected) => {
    expect(codes(on(day))).toEqual(expected);
  });

  it("may lie further back where somebody has signed it, but not before what it rests on", () => {
    const paper = { signer: "child", number: "17", date: "2026-09-02" };
    expect(codes(on("2026-09-02", { actor: librarian, paper }))).toBe("accepted");
    expect(codes(on("2026-08-31", { actor: librarian, paper }))).toEqual(["not-on-that-day"]);
  });

  it("is the day of recording where the command says nothing of others", () => {
    const close = (day: string) => codes(decide(card, open, given("close", child, { on: day }), world));
    expect(close("2026-09-10")).toBe("accepted");
    expect(close("2026-09-09")).toEqual(["not-on-that-day"]);
  });

  it("begins at midnight of the organisation, not of Greenwich", () => {
    const late = { at: instant("2026-09-10T21:30:00Z") };
    expect(codes(on("2026-09-11", late))).toBe("accepted");
    expect(codes(on("2026-09-12", late))).toEqual(["not-on-that-day"]);
  });

  it("is told by explain, with the other reasons", () => {
    const command = given("agree", { ...child, id: "stranger" }, { on: "2026-09-11" });
    const { tree, unmet } = explain(card, open, command, world);
    expect(tree.children.find(({ kind }) => kind === "day")).toMatchObject({ verdict: "unmet" });
    expect(unmet.map(({ code }) => code)).toEqual(["not-your-act", "not-on-that-day"]);
  });
});

describe("a paper's date", () => {
  it("is not after the day of recording", () => {
    const paper = { signer: "child", number: "17", date: "2026-09-11" };
    expect(codes(decide(card, open, given("agree", librarian, { paper }), world))).toEqual(["not-on-that-day"]);
  });
});

describe("a timer", () => {
  const begun = (isOpen: boolean) => {
    const workflow = guardedTimer(isOpen);
    const start = absentInstance({ workflow: "tiny", id: "1" });
    const creation = { ...given("create", { ...librarian, roles: ["guest"] }), payload: {} };
    return { workflow, first: accepted(decide(workflow, start, creation, world)) };
  };
  const fire = (instance: Instance): Command => {
    const [timer] = instance.timers ?? [];
    if (timer === undefined) throw new Error("expected a timer that waits");
    return given(timerEvent(timer.id), engine, { at: noon.add({ hours: 3 }) });
  };

  it("waits in the instance under a name that tells which fact has set it", () => {
    const { first } = begun(true);
    const expected = { id: "xstate.after.hour.tiny.one@1", dueAt: noon.add({ hours: 1 }) };
    expect(first.instance.timers).toEqual([expected]);
    expect(first.fact.timers).toEqual({ set: [expected], cancel: [] });
  });

  it("makes a fact when it fires, which says when it was due, and does not wait any longer", () => {
    const { workflow, first } = begun(true);
    const { fact, instance } = accepted(decide(workflow, first.instance, fire(first.instance), world));
    expect(fact).toMatchObject({ due: noon.add({ hours: 1 }), at: noon.add({ hours: 3 }), to: "two" });
    expect(fact.act).toEqual({ kind: "system" });
    expect(instance).not.toHaveProperty("timers");
  });

  it("makes a fact also if no way is open to it", () => {
    const { workflow, first } = begun(false);
    const command = fire(first.instance);
    const { fact, instance, timers } = accepted(decide(workflow, first.instance, command, world));
    expect(fact).toMatchObject({ from: "one", to: "one", changes: [], isIdle: true, version: 2 });
    expect(timers.cancel).toEqual(["xstate.after.hour.tiny.one@1"]);
    expect(explain(workflow, first.instance, command, world).verdict).toBe("met");
    // It has fired: a second event of that name is none of its.
    expect(codes(decide(workflow, instance, { ...command, id: "again" }, world))).not.toBe("accepted");
  });

  it("is part of what facts rebuild", () => {
    const { workflow, first } = begun(false);
    const second = accepted(decide(workflow, first.instance, fire(first.instance), world));
    const ref = { workflow: "tiny", id: "1" };
    expect(rebuild(ref, [first.fact])).toStrictEqual(first.instance);
    expect(rebuild(ref, [first.fact, second.fact])).toStrictEqual(second.instance);
  });

  it("is fired by the engine only", () => {
    const { workflow, first } = begun(true);
    const command = fire(first.instance);
    expect(codes(decide(workflow, first.instance, { ...command, actor: librarian }, world))).toEqual(["system-event"]);
    expect(command.actor.roles).toContain(systemRole);
  });
});
