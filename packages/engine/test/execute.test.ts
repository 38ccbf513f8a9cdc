import { defineWorkflow, isNastavnikError } from "@nastavnik/core";
import { canonicalJson } from "@nastavnik/core/internals";
import { createEngine } from "@nastavnik/engine";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { as, calendar, openHall, reserve, setUp, seconds } from "./set-up.ts";
import { hall } from "./workflows/hall.ts";

const blue = { workflow: "hall", id: "blue" };
const seat = (id: string) => ({ workflow: "reservation", id });
const thrownWith = (code: Parameters<typeof isNastavnikError>[1]) => (error: unknown) => isNastavnikError(error, code);

describe("execute", () => {
  it("carries a command out, stores it and answers with the instance and the fact", async () => {
    const { engine } = setUp();
    expect(await engine.execute(...openHall("blue", 2))).toMatchObject({
      outcome: "accepted",
      instance: { ...blue, version: 1, context: { capacity: 2, taken: [] } },
      fact: { instance: blue, version: 1, command: { id: "open-blue", type: "open" }, actor: { id: "manager-1" } },
    });
    expect(await engine.instance(blue)).toMatchObject({ version: 1, value: "open" });
    expect(await engine.history(blue)).toMatchObject([{ version: 1, position: 1 }]);
  });

  it("takes the time from the clock, whatever the command says, and never before the last fact", async () => {
    const { engine, store, clock } = setUp();
    clock.moveTo(seconds(3600));
    const [ref, command] = openHall("blue", 2);
    const claimed: object = { at: seconds(0) };
    await engine.execute(ref, { ...command, ...claimed });
    // The clock of another process is an hour behind.
    const { engine: behind } = setUp({ store });
    await behind.execute(ref, { ...command, id: "2", type: "darken", payload: {} });
    const instants = (await engine.history(ref)).map((fact) => fact.at.toString());
    expect(instants).toEqual([seconds(3600).toString(), seconds(3600).toString()]);
    expect((await store.commands()).map(({ at }) => at.toString())).toEqual(instants);
  });

  it("changes the instances of companions in the same commit", async () => {
    const { engine } = setUp();
    await engine.execute(...openHall("blue", 2));
    expect((await engine.execute(...reserve("blue", "a"))).outcome).toBe("accepted");
    expect(await engine.history(blue)).toMatchObject([
      {},
      { command: { id: "reserve-a/c0", type: "take" }, actor: { roles: ["system"], organisation: "house" } },
    ]);
  });

  it("lets several companions change one instance, each after the other", async () => {
    const { engine } = setUp();
    await engine.execute(...openHall("blue", 3));
    await engine.execute(...reserve("blue", "a", "by-hall", 3));
    expect(await engine.instance(blue)).toMatchObject({ version: 4, context: { taken: ["a", "a", "a"] } });
    expect((await engine.history(blue)).map(({ version }) => version)).toEqual([1, 2, 3, 4]);
    const pass = { id: "pass", type: "pass", payload: { to: "b" }, actor: as("guest") };
    await engine.execute(seat("a"), pass);
    expect((await engine.instance(blue))?.context["taken"]).toEqual(["b"]);
  });

  it("lets a companion see what the command before it has created", async () => {
    const { engine } = setUp();
    await engine.execute(...openHall("blue", 1));
    expect(await engine.execute(...reserve("blue", "a", "on-admission"))).toMatchObject({ outcome: "accepted" });
    const answer = await engine.execute(...reserve("blue", "b", "on-admission"));
    expect(answer).toMatchObject({ outcome: "refused", reasons: [{ code: "is-not-overbooked", instance: blue }] });
  });

  it("leaves nothing behind when the last of several companions is refused", async () => {
    const { engine, store } = setUp();
    await engine.execute(...openHall("blue", 2));
    const answer = await engine.execute(...reserve("blue", "a", "by-hall", 3));
    expect(answer).toMatchObject({ outcome: "refused", reasons: [{ code: "has-free-seat", instance: blue }] });
    expect(await engine.instance(seat("a"))).toBeUndefined();
    expect(await engine.instance(blue)).toMatchObject({ version: 1 });
    expect(await store.facts()).toHaveLength(1);
    const lease = Temporal.Duration.from({ seconds: 1 });
    expect(await store.leaseOutbox({ lease, limit: 10 })).toEqual([]);
  });

  it("does not ask an instance again that has refused a companion", async () => {
    const { engine } = setUp();
    await engine.execute(...openHall("blue", 0));
    const answer = await engine.execute(...reserve("blue", "a", "by-hall", 3));
    expect(answer).toMatchObject({ outcome: "refused", reasons: [{ code: "has-free-seat" }] });
  });

  it("gives the first answer again for the same id, be it accepted, refused or ignored", async () => {
    const { engine, store } = setUp();
    const [ref, open] = openHall("blue", 0);
    const darken = { ...open, type: "darken", payload: {} };
    await engine.execute(ref, open);
    expect(await engine.execute(ref, open)).toEqual({
      outcome: "duplicate",
      first: { outcome: "accepted", version: 1 },
    });
    const refused = await engine.execute(ref, { ...open, id: "2" });
    expect(refused).toMatchObject({ outcome: "refused", reasons: [{ code: "already-exists" }] });
    expect(await engine.execute(ref, { ...open, id: "2" })).toEqual({ outcome: "duplicate", first: refused });
    await engine.execute(ref, { ...darken, id: "3" });
    const ignored = await engine.execute(ref, { ...darken, id: "4" });
    expect(ignored).toEqual({ outcome: "ignored", text: { ru: "Уже темно", en: "It is dark already" } });
    expect(await engine.execute(ref, { ...darken, id: "4" })).toEqual({ outcome: "duplicate", first: ignored });
    expect(await store.facts()).toHaveLength(2);
  });

  it("tells a command from another by a SHA-256 that anybody can work out, of what its sender has said", async () => {
    const { engine, store } = setUp();
    const [ref, open] = openHall("blue", 2);
    await engine.execute(ref, { ...open, id: "Зал" });
    const said = canonicalJson({ type: "open", payload: open.payload, actor: open.actor.id, subjects: [] });
    expect(await store.answerTo(ref, "Зал")).toMatchObject({
      fingerprint: `open ${bytesToHex(sha256(utf8ToBytes(said)))}`,
    });
  });

  it("carries one of many commands with the same id out, when they come at once", async () => {
    const { engine, store } = setUp();
    const answers = await Promise.all(Array.from({ length: 10 }, () => engine.execute(...openHall("blue", 1))));
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(["accepted", ...Array(9).fill("duplicate")]);
    expect(await store.facts()).toHaveLength(1);
  });

  it("refuses a payload that does not fit, naming every field, what was expected and what was met", async () => {
    const { engine } = setUp();
    const [ref, command] = reserve("blue", "a");
    const answer = await engine.execute(ref, { ...command, payload: { seats: "Ученик 7", counted: "x", extra: 1 } });
    expect(answer).toMatchObject({ outcome: "refused" });
    const reasons = answer.outcome === "refused" ? answer.reasons : [];
    expect(reasons.map(({ code, subject, text }) => [code, subject, text.ru])).toEqual([
      ["invalid-payload", "seats", "Поле seats: ожидается число; получено: текст, знаков: 8"],
      [
        "invalid-payload",
        "counted",
        "Поле counted: ожидается одно из: by-hall, by-group, on-admission; получено: текст, знаков: 1",
      ],
      ["invalid-payload", undefined, "Данные команды: ожидается объект без полей: extra; получено: объект"],
    ]);
    expect(reasons[0]?.text.en).toBe("Field seats: expected a number; met: a text, characters: 8");
  });

  it("stores the payload as the schema made it", async () => {
    const { engine } = setUp();
    await engine.execute(...openHall("blue", 2));
    const [ref, command] = reserve("blue", "a");
    await engine.execute(ref, { ...command, payload: { counted: "by-group" } });
    expect((await engine.history(ref))[0]?.command.payload).toEqual({ counted: "by-group", seats: 1 });
  });

  it("is not disturbed by what the caller does afterwards to what it gave or got", async () => {
    const { engine } = setUp();
    await engine.execute(...openHall("blue", 5));
    const [ref, command] = reserve("blue", "a");
    const actor = { ...command.actor, roles: [...command.actor.roles] };
    const answer = await engine.execute(ref, { ...command, actor });
    actor.roles.push("manager");
    expect((await engine.history(ref))[0]?.actor.roles).toEqual(["guest"]);
    const { context } = answer.outcome === "accepted" ? answer.instance : { context: {} };
    expect(() => Object.assign(context, { seats: 7 })).toThrow(TypeError);
  });

  it("keeps nothing of a payload that the caller could still change", async () => {
    const { take } = hall.commands;
    const lax = { ...hall, commands: { ...hall.commands, take: { ...take, payload: z.record(z.string(), z.any()) } } };
    const { engine } = setUp({ workflows: [defineWorkflow(lax)], reactions: [] });
    await engine.execute(...openHall("blue", 5));
    const guest = { names: ["Ученик 7"] };
    const command = { type: "take", payload: { guest }, actor: as("manager") };
    await engine.execute(blue, { ...command, id: "1" });
    guest.names.push("Ученик 8");
    const answer = await engine.execute(blue, { ...command, id: "2" });
    const [first, second] = [{ names: ["Ученик 7"] }, { names: ["Ученик 7", "Ученик 8"] }];
    expect(answer).toMatchObject({ outcome: "accepted", instance: { context: { taken: [first, second] } } });
  });

  it("refuses events, the role and command ids of the engine when they come from outside", async () => {
    const { engine, store } = setUp();
    const [ref, command] = openHall("blue", 2);
    const codes = async (change: object) => {
      const answer = await engine.execute(ref, { ...command, ...change });
      return answer.outcome === "refused" ? answer.reasons.map(({ code }) => code) : answer.outcome;
    };
    expect(await codes({ type: "xstate.after.period.lamp.green" })).toEqual(["system-event"]);
    expect(await codes({ actor: { ...as("manager"), roles: ["manager", "system"] } })).toEqual(["system-role"]);
    expect(await codes({ id: "timer:hall/blue/x@2021" })).toEqual(["reserved-command-id"]);
    expect(await codes({ id: "reaction:hall/blue/1/x/0" })).toEqual(["reserved-command-id"]);
    expect(await store.commands()).toEqual([]);
  });

  it("shows personal data that come with a command to its requirements, and stores them if it is accepted", async () => {
    const { engine, store } = setUp();
    await engine.execute(...openHall("blue", 2));
    const [minor, first] = reserve("blue", "a");
    const refused = await engine.execute(minor, {
      ...first,
      personalData: [{ subject: "a", data: { isMinor: true } }],
    });
    expect(refused).toMatchObject({ outcome: "refused", reasons: [{ code: "is-adult" }] });
    const [adult, second] = reserve("blue", "b");
    await engine.execute(adult, { ...second, personalData: [{ subject: "b", data: { isMinor: false } }] });
    expect(await store.personalData(["a", "b"])).toEqual(new Map([["b", { isMinor: false }]]));
  });

  it("throws not-found for an unknown workflow and stores nothing", async () => {
    const { engine, store } = setUp();
    const [, command] = openHall("blue", 2);
    await expect(engine.execute({ workflow: "ship", id: "1" }, command)).rejects.toSatisfy(thrownWith("not-found"));
    expect(await store.commands()).toEqual([]);
  });
});

describe("versions of a definition", () => {
  const second = defineWorkflow({ ...hall, version: 2 });

  it("gives a new instance the latest version and leaves an old one with its own", async () => {
    const { engine, store, clock } = setUp();
    await engine.execute(...openHall("old", 1));
    const later = createEngine({ store, clock, calendar, workflows: [hall, second] });
    await later.execute(...openHall("new", 1));
    const darken = { id: "dark", type: "darken", payload: {}, actor: as("manager") };
    await later.execute({ workflow: "hall", id: "old" }, darken);
    expect(await later.instance({ workflow: "hall", id: "old" })).toMatchObject({ version: 2, definitionVersion: 1 });
    expect(await later.instance({ workflow: "hall", id: "new" })).toMatchObject({ definitionVersion: 2 });
  });

  it("throws unsupported for an instance of a version that was not given", async () => {
    const { engine, store, clock } = setUp();
    await engine.execute(...openHall("old", 1));
    const later = createEngine({ store, clock, calendar, workflows: [second] });
    const darken = { id: "dark", type: "darken", payload: {}, actor: as("manager") };
    await expect(later.execute(blue, { ...darken })).resolves.toMatchObject({ outcome: "refused" });
    await expect(later.execute({ workflow: "hall", id: "old" }, darken)).rejects.toSatisfy(thrownWith("unsupported"));
  });

  it("throws invalid-definition for one version given twice", () => {
    const { store, clock } = setUp();
    expect(() => createEngine({ store, clock, calendar, workflows: [hall, hall] })).toThrow("version 1 twice");
  });
});
