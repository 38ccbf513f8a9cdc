import { NastavnikError } from "@nastavnik/core";
import { createEngine, type Engine, type Store, systemClock, worker, type WorkerOptions } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, it } from "vitest";
import { as, calendar } from "./set-up.ts";
import { ball, whenHit } from "./workflows/ball.ts";

const named = (id: string) => ({ workflow: "ball", id });
const rarely = { pollInterval: Temporal.Duration.from({ hours: 1 }) };
const fan = whenHit("fan", (by) => (by === "a" ? [named("b"), named("c")] : []));

const working: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(working.splice(0).map((each) => each.stop()));
});

function engineOn(store: Store): Engine {
  return createEngine({ store, clock: systemClock(), calendar, workflows: [ball], reactions: [fan] });
}

function start(engine: Engine, options: WorkerOptions = rarely) {
  const started = worker(engine, options);
  working.push(started);
  return started;
}

let commands = 0;
const give = (engine: Engine, id: string, type: string, payload = {}) =>
  engine.execute(named(id), { id: `c-${++commands}`, type, payload, actor: as("player") });
const hits = async (engine: Engine, id: string) => (await engine.instance(named(id)))?.context["hits"];

describe("a worker", () => {
  it("carries out reactions as they come, without waiting for its next look", async () => {
    const engine = engineOn(memoryStore({ tenant: "house" }));
    const { health } = start(engine);
    for (const id of ["a", "b", "c"]) await give(engine, id, "serve");
    await give(engine, "a", "hit", { by: "me" });
    await expect.poll(() => hits(engine, "c")).toEqual(["a"]);
    await expect.poll(health).toMatchObject({ state: "waiting", settled: 2, failures: 0, isWoken: true });
  });

  it("fires timers when they are due", async () => {
    const engine = engineOn(memoryStore({ tenant: "house" }));
    const { health } = start(engine);
    await give(engine, "a", "serve", { rest: 20 });
    await give(engine, "a", "spin");
    await expect.poll(() => health().fired).toBeGreaterThan(2);
  });

  it("finds what was due before it began", async () => {
    const engine = engineOn(memoryStore({ tenant: "house" }));
    for (const id of ["a", "b", "c"]) await give(engine, id, "serve");
    await give(engine, "a", "hit", { by: "me" });
    start(engine);
    await expect.poll(() => hits(engine, "b")).toEqual(["a"]);
  });

  it("shares the work with others: each reaction is carried out once, each timer fired once", async () => {
    const store = memoryStore({ tenant: "house" });
    const engines = Array.from({ length: 4 }, () => engineOn(store));
    const workers = engines.map((each) => start(each));
    const [engine] = engines as [Engine];
    for (const id of ["a", "b", "c"]) await give(engine, id, "serve", { rest: 3_600_000 });
    for (let round = 0; round < 25; round++) await give(engine, "a", "hit", { by: "me" });
    await expect.poll(() => hits(engine, "b")).toHaveLength(25);
    await expect.poll(() => hits(engine, "c")).toHaveLength(25);
    await expect.poll(() => workers.reduce((sum, { health }) => sum + health().settled, 0)).toBe(50);
    await expect.poll(() => store.leaseOutbox({ lease: new Temporal.Duration(), limit: 9 })).toEqual([]);
  });

  it("ends its round when it is stopped, takes no other, and leaves the timers to others at once", async () => {
    const store = memoryStore({ tenant: "house" });
    const engine = engineOn(store);
    const first = start(engine);
    await give(engine, "a", "serve", { rest: 1 });
    await give(engine, "a", "spin");
    await expect.poll(() => first.health().fired).toBeGreaterThan(0);
    await first.stop();
    const { version } = (await engine.instance(named("a"))) ?? {};
    expect(first.health()).toMatchObject({ state: "stopped" });
    expect(await store.hold("timers", "another", Temporal.Duration.from({ seconds: 1 }))).toBe(true);
    await first.stop();
    expect(await engine.instance(named("a"))).toMatchObject({ version });
  });

  it("goes on by itself after the store was away, tells of it, and does not spin meanwhile", async () => {
    const store = memoryStore({ tenant: "house" });
    let isAway = true;
    let calls = 0;
    const shaky: Store = {
      ...store,
      leaseOutbox: async (options) => {
        calls++;
        if (isAway) throw new NastavnikError("unavailable", "nobody there");
        return store.leaseOutbox(options);
      },
    };
    const errors: unknown[] = [];
    const engine = engineOn(shaky);
    for (const id of ["a", "b", "c"]) await give(engine, id, "serve");
    const { health } = start(engine, { ...rarely, onError: (error) => errors.push(error) });
    await give(engine, "a", "hit", { by: "me" });
    await expect.poll(health).toMatchObject({ state: "failing", lastFailure: "unavailable" });
    for (let ring = 0; ring < 1000; ring++) engine.wakeUp.ring();
    expect(calls).toBeLessThan(5);
    isAway = false;
    await expect.poll(() => hits(engine, "b")).toEqual(["a"]);
    await expect.poll(health).toMatchObject({ state: "waiting", failures: 0 });
    expect(errors[0]).toMatchObject({ code: "unavailable" });
  });

  it.each<[string, WorkerOptions]>([
    ["limit", { limit: 0 }],
    ["limit", { limit: 1.5 }],
    ["lease", { lease: new Temporal.Duration() }],
    ["lease", { lease: Temporal.Duration.from({ minutes: 2 }) }],
    ["pollInterval", { pollInterval: Temporal.Duration.from({ seconds: -1 }) }],
  ])("is not begun with a %s that makes no sense", (option, options) => {
    const begin = () => worker(engineOn(memoryStore({ tenant: "house" })), options);
    expect(begin).toThrow(expect.objectContaining({ code: "invalid-input" }));
    expect(begin).toThrow(`${option}: expected`);
  });
});
