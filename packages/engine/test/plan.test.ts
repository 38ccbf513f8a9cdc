import type { Actor } from "@nastavnik/core";
import {
  createEngine,
  type Engine,
  type Plan,
  planLine,
  type PlanStep,
  planText,
  remedyIn,
  type Store,
  virtualClock,
} from "@nastavnik/engine";
import { memoryStore, overlayStore } from "@nastavnik/persistence/memory";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { calendar } from "./set-up.ts";
import { permit } from "./workflows/permit.ts";

const ref = { workflow: "permit", id: "p-1" };
const as = (id: string, role?: string): Actor => ({
  id,
  roles: role === undefined ? [] : [role],
  organisation: "town",
});
const clerk = as("clerk-1", "clerk");
// A Wednesday.
const begins = Temporal.Instant.from("2021-09-01T07:00:00Z");

function office(): { readonly engine: Engine; readonly store: Store; readonly at: (day: string) => void } {
  const clock = virtualClock(begins);
  const store = memoryStore({ tenant: "town", clock });
  // #region engine
  const engine = createEngine({ store, clock, calendar, workflows: [permit], overlay: overlayStore });
  // #endregion engine
  return { engine, store, at: (day) => clock.moveTo(Temporal.Instant.from(`${day}T07:00:00Z`)) };
}

let count = 0;
const give = (engine: Engine, type: string, payload: unknown, actor: Actor) =>
  engine.execute(ref, { id: `c-${++count}`, type, payload, actor });

async function applied(owners: readonly string[]) {
  const house = office();
  await give(house.engine, "apply", { owners }, clerk);
  return house;
}

function planned(plan: Plan): Extract<Plan, { outcome: "plan" }> {
  if (plan.outcome !== "plan") throw new Error(`expected a plan, met ${plan.outcome}`);
  return plan;
}

const told = ({ command, actor, earliest, payload }: PlanStep) => [command, actor.id, earliest, payload];

describe("a plan", () => {
  it("names what has to be done first, by whom and when, and does nothing of it", async () => {
    const { engine, store } = await applied(["ann", "bob"]);
    const before = [await store.facts(), await store.commands()];
    const plan = planned(await engine.plan(ref, { type: "issue", payload: {}, actor: clerk }));
    const inOrder = plan.steps.toSorted((a, b) =>
      `${a.command} ${a.actor.id}`.localeCompare(`${b.command} ${b.actor.id}`),
    );
    expect(inOrder.map(told)).toMatchObject([
      ["sign", "ann", "2021-09-01", { owner: "ann" }],
      ["sign", "bob", "2021-09-01", { owner: "bob" }],
      ["stamp", expect.stringContaining("inspector"), "2021-09-01", { kind: "fire" }],
    ]);
    // Ten days later is a Saturday; the office opens on Monday.
    expect(plan.wanted).toMatchObject({ command: "issue", earliest: "2021-09-13", actor: { id: "clerk-1" } });
    expect(plan.cost).toEqual({ earliest: "2021-09-13", acts: 3, people: 3 });
    expect([await store.facts(), await store.commands()]).toEqual(before);
  });

  it("tells a person's own act, which may be declined, from that of an office, and what only stands for a paper", async () => {
    const { engine } = await applied(["ann"]);
    const { steps } = planned(await engine.plan(ref, { type: "issue", payload: {}, actor: clerk }));
    const [sign, stamp] = steps.toSorted((a, b) => a.command.localeCompare(b.command));
    expect(sign).toMatchObject({ mayBeDeclined: true, who: { titles: [{ en: "owner" }], person: "ann" }, holes: [] });
    expect(stamp).toMatchObject({ mayBeDeclined: false, who: { titles: [{ en: "inspector" }] }, holes: ["document"] });
    expect(stamp?.who.person).toBeUndefined();
    expect(stamp?.said.map(({ en }) => en)).toEqual(["fire safety"]);
    expect(sign?.removes.map(({ code }) => code)).toEqual(["everyone-signed"]);
  });

  it("is empty where the command is possible, and leaves out what is done already", async () => {
    const { engine, at } = await applied(["ann"]);
    await give(engine, "stamp", { kind: "fire", document: "7" }, as("eve", "inspector"));
    const plan = planned(await engine.plan(ref, { type: "issue", payload: {}, actor: clerk }));
    expect(plan.steps.map(({ command }) => command)).toEqual(["sign"]);
    await give(engine, "sign", { owner: "ann" }, as("ann"));
    at("2021-10-01");
    expect(planned(await engine.plan(ref, { type: "issue", payload: {}, actor: clerk })).steps).toEqual([]);
  });

  it("ends in acceptance when it is carried out", async () => {
    const { engine, at } = await applied(["ann", "bob", "cid"]);
    // #region plan
    const plan = await engine.plan(ref, { type: "issue", payload: {}, actor: clerk });
    if (plan.outcome !== "plan") throw new Error(planText(plan, "en"));
    for (const { command, payload, actor, earliest } of [...plan.steps, plan.wanted]) {
      at(earliest);
      expect(await give(engine, command, payload, actor)).toMatchObject({ outcome: "accepted" });
    }
    // #endregion plan
  });

  it("answers by which act a reason goes", async () => {
    const { engine } = await applied(["ann"]);
    const plan = await engine.plan(ref, { type: "issue", payload: {}, actor: clerk });
    expect(remedyIn(plan, "fire-stamp")).toMatchObject({
      workflow: "permit",
      command: "stamp",
      step: { holes: ["document"] },
    });
    expect(remedyIn(plan, "open-long-enough")).toBeUndefined();
  });

  it("is made for somebody who may give the command, where whoever asks may not", async () => {
    const { engine } = await applied(["ann"]);
    const plan = planned(await engine.plan(ref, { type: "sign", payload: { owner: "ann" }, actor: clerk }));
    expect(plan).toMatchObject({ steps: [], wanted: { actor: { id: "ann" }, mayBeDeclined: true } });
  });

  it("fills a command in that nobody has filled in", async () => {
    const { engine } = await applied(["ann"]);
    const plan = planned(await engine.plan(ref, { type: "stamp", actor: as("eve", "inspector") }));
    expect(plan.wanted.payload).toMatchObject({ kind: "fire" });
    expect(plan.wanted.holes).toEqual(["document"]);
  });
});

describe("the text of a plan", () => {
  it("says in sentences who does what by which day, and what nobody can be told to do", async () => {
    const { engine } = await applied(["ann"]);
    const plan = await engine.plan(ref, { type: "issue", payload: {}, actor: clerk });
    const names = { person: (id: string) => (id === "ann" ? "Владелец А" : undefined) };
    expect(planText(plan, "ru", names).split("\n").toSorted()).toEqual([
      "1. 1 сентября 2021 г. — Подписать заявку: владелец (Владелец А); разрешение № 1; решает сам человек и может отказаться",
      "2. 1 сентября 2021 г. — Внести заключение (пожарная проверка): инспектор; разрешение № 1; понадобится документ",
      "План проверен на копии данных: команда станет возможной, если документы будут и люди согласятся.",
      "После этого, не раньше 13 сентября 2021 г. — Выдать разрешение: делопроизводитель (clerk-1).",
      "Чтобы стало можно, нужно по порядку:",
    ]);
    expect(planLine(plan, "ru")).toBe(
      "Чтобы стало можно: подписать заявку — владелец; внести заключение (пожарная проверка) — инспектор",
    );
    expect(planText(plan, "en", names)).toContain("Sign the application: owner (Владелец А)");
  });

  it("says of what is not to be had why", async () => {
    const { engine } = await applied(["ann"]);
    const lost = await engine.plan(ref, { type: "engrave", payload: {}, actor: clerk });
    expect(planText(lost, "ru")).toBe(
      "Как этого добиться, не найдено. Испытано всё, что известно, и ожидание до 400 дней.\nНе нашлось, кто мог бы изменить:\n  · Не опечатано",
    );
    expect(planLine(lost, "ru")).toBeUndefined();
    await give(engine, "close", {}, clerk);
    const never = await engine.plan(ref, { type: "issue", payload: {}, actor: clerk });
    expect(planText(never, "ru")).toBe("Этого уже не сделать. Из нынешнего состояния нет пути туда, где это возможно");
  });
});

describe("without a plan", () => {
  it("what has ended is never possible again", async () => {
    const { engine } = await applied(["ann"]);
    await give(engine, "close", {}, clerk);
    const plan = await engine.plan(ref, { type: "issue", payload: {}, actor: clerk });
    expect(plan).toMatchObject({ outcome: "never", because: { en: expect.stringContaining("No way leads") } });
  });

  it("a command that there is not, or that does not fit, is never possible", async () => {
    const { engine } = await applied(["ann"]);
    expect(await engine.plan(ref, { type: "fly", actor: clerk })).toMatchObject({ outcome: "never" });
    const unfit = { type: "stamp", payload: { kind: 7 }, actor: as("eve", "inspector") };
    expect(await engine.plan(ref, unfit)).toMatchObject({
      outcome: "never",
      reasons: [{ code: "invalid-payload" }, {}],
    });
  });

  it("tells what nobody can change, or which bound was met", async () => {
    const { engine } = await applied(["ann", "bob"]);
    expect(await engine.plan(ref, { type: "engrave", payload: {}, actor: clerk })).toMatchObject({
      outcome: "not-found",
      reasons: [{ code: "is-sealed" }],
      bound: { kind: "no-step-known" },
    });
    const draft = { type: "issue", payload: {}, actor: clerk };
    expect(await engine.plan(ref, draft, { decisions: 10 })).toMatchObject({
      outcome: "not-found",
      bound: { kind: "decisions", limit: 10 },
    });
    expect(await engine.plan(ref, draft, { days: 3 })).toMatchObject({
      outcome: "not-found",
      reasons: [{ code: "open-long-enough" }],
      bound: { kind: "no-step-known", days: 3 },
    });
  });

  it("an unknown workflow, a bad envelope and an engine without an overlay are errors", async () => {
    const { engine, store } = await applied(["ann"]);
    const draft = { type: "issue", payload: {}, actor: clerk };
    await expect(engine.plan({ workflow: "nothing", id: "x" }, draft)).rejects.toMatchObject({ code: "not-found" });
    await expect(engine.plan(ref, { type: "issue" } as never)).rejects.toMatchObject({ code: "invalid-input" });
    const bare = createEngine({ store, clock: virtualClock(begins), calendar, workflows: [permit] });
    await expect(bare.plan(ref, draft)).rejects.toMatchObject({ code: "unsupported" });
  });
});
