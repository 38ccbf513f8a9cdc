import {
  createEngine,
  type Engine,
  type FailureEvent,
  type Store,
  type VirtualClock,
  virtualClock,
} from "@nastavnik/engine";
import { defineWorkflow, NastavnikError, type Reaction, type Workflow } from "@nastavnik/core";
import { describe, expect, it } from "vitest";
import { as, calendar, seconds, start, fireBy, knowClock } from "./set-up.ts";
import { everyStore, type KindOfStore } from "./stores.ts";
import { ball, gone, whenHit } from "./workflows/ball.ts";
import { ring } from "./workflows/ring.ts";

const named = (id: string) => ({ workflow: "ball", id });
const player = as("player");
const operator = { actor: as("operator"), reason: "The game is over" };

const hits = async (engine: Engine, id: string) => (await engine.instance(named(id)))?.context["hits"];

/** An engine for balls, some of which may sulk; it counts what it tells of failures. */
async function play(
  open: KindOfStore["open"],
  reactions: readonly Reaction[],
  options: {
    readonly store?: Store;
    readonly sulking?: ReadonlySet<string>;
    readonly others?: readonly Workflow[];
    readonly clock?: VirtualClock;
  } = {},
) {
  const clock = options.clock ?? virtualClock(start);
  const store = options.store ?? (await open({ clock }));
  const sulky = defineWorkflow({
    ...ball,
    relations({ instance }) {
      if (options.sulking?.has(instance.id) === true) throw new RangeError("it sulks");
      return {};
    },
  });
  const workflows = [sulky, ...(options.others ?? [])];
  const engine = knowClock(createEngine({ store, clock, calendar, workflows, reactions }), clock);
  const failures: FailureEvent[] = [];
  engine.on("failure", (failure) => failures.push(failure));
  let commands = 0;
  const give = async (id: string, type: string, payload = {}) => {
    const answer = await engine.execute(named(id), { id: `c-${++commands}`, type, payload, actor: player });
    expect(answer).toMatchObject({ outcome: "accepted" });
  };
  return { clock, store, engine, failures, give };
}

describe.each(everyStore())("on $name", ({ name, open }) => {
  describe("bounds", () => {
    it("reactions that cause each other without end stop at a depth, with the chain named; the others go on", async () => {
      const circle = whenHit("back-and-forth", (by) => (by === "p" ? [named("q")] : by === "q" ? [named("p")] : []));
      const { engine, give, failures } = await play(open, [
        circle,
        whenHit("aside", (by) => (by === "z" ? [named("y")] : [])),
      ]);
      for (const id of ["p", "q", "y", "z"]) await give(id, "serve");
      await give("p", "hit", { by: "me" });
      await give("z", "hit", { by: "me" });
      expect(await engine.settle()).toEqual({ settled: 101, hasMore: false });
      expect(await hits(engine, "y")).toEqual(["z"]);
      expect(failures).toMatchObject([{ kind: "reaction", isAside: true, failure: { code: "chain-too-deep" } }]);
      expect(failures[0]?.failure.place).toMatch(/^(ball\/[pq] hit → ){3,}ball\/[pq] hit$/);
      expect(await engine.asides()).toMatchObject([{ failure: { code: "chain-too-deep" } }]);
    });

    it("timers of one instant stop at a depth, and time goes on for others", async () => {
      const { engine, give, failures } = await play(open, []);
      await give("a", "serve", { rest: 0 });
      await give("a", "spin");
      await give("b", "serve", { rest: 400 });
      await give("b", "spin");
      expect(await fireBy(engine, seconds(1))).toEqual({ fired: 102, hasMore: false });
      expect(failures).toMatchObject([
        { kind: "timer", target: named("a"), isAside: true, failure: { code: "chain-too-deep" } },
      ]);
      expect(await engine.instance(named("b"))).toMatchObject({ version: 4 });
    });
  });

  describe("companions", () => {
    it("that call each other in a circle are a broken promise, with the chain named", async () => {
      const clock = virtualClock(start);
      const engine = createEngine({ store: await open({ clock }), clock, calendar, workflows: [ring] });
      for (const id of ["a", "b"]) {
        await engine.execute({ workflow: "ring", id }, { id: "1", type: "forge", payload: {}, actor: player });
      }
      const turn = { id: "2", type: "turn", payload: { next: ["b", "a"] }, actor: player };
      const around = engine.execute({ workflow: "ring", id: "a" }, turn);
      await expect(around).rejects.toMatchObject({ code: "chain-too-deep" });
      await expect(around).rejects.toThrow("ring/a turn → ring/b turn → ring/a turn");
    });
  });

  describe("catching up", () => {
    it("lets others have their turn all along, and stops at the limit that it is given", async () => {
      const { engine, give, store, clock } = await play(open, []);
      const breaths: number[] = [];
      const watched = createEngine({
        store,
        clock,
        calendar,
        workflows: [ball],
        breathe: async () => void breaths.push(1),
      });
      knowClock(watched, clock);
      for (let index = 0; index < 50; index++) {
        await give(`${index}`, "serve", { rest: 1000 });
        await give(`${index}`, "spin");
      }
      expect(await fireBy(engine, seconds(1), { limit: 20 })).toEqual({ fired: 20, hasMore: true });
      expect(await fireBy(watched, seconds(1), { limit: 30 })).toEqual({ fired: 30, hasMore: false });
      expect(breaths.length).toBeGreaterThan(6);
    });

    it("settles as many reactions as the limit says, and tells of more", async () => {
      const { engine, give } = await play(open, [
        whenHit("fan", (by) => (by === "a" ? [named("b"), named("c"), named("d")] : [])),
      ]);
      for (const id of ["a", "b", "c", "d"]) await give(id, "serve");
      await give("a", "hit", { by: "me" });
      expect(await engine.settle({ limit: 2 })).toEqual({ settled: 2, hasMore: true });
      expect(await engine.settle({ limit: 2 })).toEqual({ settled: 1, hasMore: false });
    });

    it("answers others while many overdue timers fire", async () => {
      const many = name === "memory" ? 500 : 25;
      const { engine, give, clock } = await play(open, []);
      for (let index = 0; index < many; index++) {
        await give(`${index}`, "serve", { rest: 1000 });
        await give(`${index}`, "spin");
      }
      clock.moveTo(seconds(2));
      let turns = 0;
      let isDone = false;
      const count = (): void => {
        turns++;
        if (!isDone) setImmediate(count);
      };
      setImmediate(count);
      await fireBy(engine, seconds(2));
      isDone = true;
      expect(turns).toBeGreaterThan(many / 2.5);
    });
  });

  describe("what fails", () => {
    it("is tried again after growing pauses, told of each time, and then set aside", async () => {
      const broken = whenHit("broken", (by) => (by === "a" ? [{ workflow: "gone", id: "1" }] : []), { hasGone: true });
      const before = await play(open, [broken], { others: [gone] });
      await before.give("a", "serve");
      await before.give("a", "hit", { by: "me" });
      // The next engine on the store does not know the workflow any more, for which a message still waits.
      const { engine, failures, clock } = await play(open, [whenHit("broken", () => [])], {
        store: before.store,
        clock: before.clock,
      });
      await engine.settle();
      for (const [tries, pause] of [1, 4, 16, 64, 256, 1024, 3600].entries()) {
        clock.moveTo(clock.now().add({ milliseconds: pause * 1000 - 1 }));
        expect(await engine.settle()).toEqual({ settled: 0, hasMore: false });
        expect(failures).toHaveLength(tries + 1);
        clock.moveTo(clock.now().add({ milliseconds: 1 }));
        expect(await engine.settle()).toEqual({ settled: 0, hasMore: false });
        expect(failures).toHaveLength(tries + 2);
      }
      expect(failures.map(({ attempt, isAside }) => `${attempt} ${isAside}`)).toEqual([
        ...[1, 2, 3, 4, 5, 6, 7].map((attempt) => `${attempt} false`),
        "8 true",
      ]);
      const [aside] = await engine.asides();
      expect(aside).toMatchObject({
        key: "reaction:ball/a/2/broken/0",
        kind: "reaction",
        source: named("a"),
        target: { workflow: "gone", id: "1" },
        type: "hit",
        failure: { code: "not-found", place: "reaction broken: gone/1 hit" },
        attempts: 8,
      });
      expect(String(aside?.since)).toBe(String(seconds(0)));
      clock.moveTo(clock.now().add({ hours: 1000 }));
      expect(await engine.settle()).toEqual({ settled: 0, hasMore: false });
    });

    it("is set aside at once where the definitions are at fault; others for the same instance wait, all else goes on", async () => {
      const sulking = new Set<string>();
      const faulty = whenHit("faulty", (by) => (by === "a" ? [named("b"), named("c")] : []));
      const { engine, give, failures } = await play(open, [faulty], { sulking });
      for (const id of ["a", "b", "c"]) await give(id, "serve");
      sulking.add("b");
      await give("a", "hit", { by: "first" });
      await give("a", "hit", { by: "second" });
      expect(await engine.settle()).toEqual({ settled: 2, hasMore: false });
      expect(await hits(engine, "c")).toEqual(["a", "a"]);
      expect(failures).toMatchObject([
        {
          target: named("b"),
          isAside: true,
          attempt: 1,
          failure: { code: "internal", place: "reaction faulty: ball/b hit" },
        },
      ]);
      expect(failures[0]?.error).toBeInstanceOf(Error);
      expect(await engine.asides()).toMatchObject([{ behind: 1, attempts: 1 }]);
      // Mended: it is tried again, and what waited behind it follows in its order.
      sulking.clear();
      expect(await engine.retry("reaction:ball/a/2/faulty/0")).toBe(true);
      expect(await engine.settle()).toEqual({ settled: 2, hasMore: false });
      expect(await engine.asides()).toEqual([]);
      expect((await engine.history(named("b"))).map(({ command }) => command.id)).toEqual([
        "c-2",
        "reaction:ball/a/2/faulty/0",
        "reaction:ball/a/3/faulty/0",
      ]);
    });

    it("is set aside if it is refused for a reason that the reaction does not allow for, and can be retried", async () => {
      const { engine, give, failures, store } = await play(open, [
        whenHit("on", (by) => (by === "a" ? [named("b")] : [])),
      ]);
      for (const id of ["a", "b"]) await give(id, "serve");
      await give("b", "hold");
      await give("a", "hit", { by: "me" });
      expect(await engine.settle()).toEqual({ settled: 0, hasMore: false });
      expect(failures).toMatchObject([
        {
          isAside: true,
          failure: { code: "refused", place: "reaction on: ball/b hit: is-free" },
          reasons: [{ code: "is-free" }],
        },
      ]);
      expect(await store.answerTo(named("b"), "reaction:ball/a/2/on/0")).toBeUndefined();
      await give("b", "release");
      await engine.retry("reaction:ball/a/2/on/0");
      expect(await engine.settle()).toEqual({ settled: 1, hasMore: false });
      expect(await hits(engine, "b")).toEqual(["a"]);
    });

    it("is answered and gone if it is refused for a reason that the reaction allows for", async () => {
      const on = { ...whenHit("on", (by) => (by === "a" ? [named("b")] : [])), mayBeRefused: ["is-free"] };
      const { engine, give, failures, store } = await play(open, [on]);
      for (const id of ["a", "b"]) await give(id, "serve");
      await give("b", "hold");
      await give("a", "hit", { by: "me" });
      expect(await engine.settle()).toEqual({ settled: 1, hasMore: false });
      expect(failures).toEqual([]);
      expect(await store.answerTo(named("b"), "reaction:ball/a/2/on/0")).toMatchObject({ outcome: "refused" });
    });

    it("can be dropped, which is a fact of the instance that caused it, and lets those behind it go on", async () => {
      const { engine, give, store } = await play(open, [whenHit("on", (by) => (by === "a" ? [named("b")] : []))]);
      for (const id of ["a", "b"]) await give(id, "serve");
      await give("b", "hold");
      await give("a", "hit", { by: "me" });
      await engine.settle();
      await give("b", "release");
      await give("a", "hit", { by: "again" });
      expect(await engine.settle()).toEqual({ settled: 0, hasMore: false });
      const key = "reaction:ball/a/2/on/0";
      const told: string[] = [];
      engine.on("fact", ({ fact }) => told.push(fact.command.type));
      const fact = await engine.drop(key, operator);
      expect(fact).toMatchObject({
        instance: named("a"),
        version: 4,
        actor: { id: "operator-1" },
        changes: [],
        command: {
          type: "nastavnik.dropped",
          payload: {
            kind: "reaction",
            key,
            target: named("b"),
            type: "hit",
            failure: { code: "refused" },
          },
        },
      });
      expect(fact?.command.payload).not.toHaveProperty("reason");
      expect(await store.personalNotes("operator-1")).toEqual([
        { note: "ball/a/4/reason", data: { text: "The game is over" } },
      ]);
      expect(told).toEqual(["nastavnik.dropped"]);
      expect((await engine.history(named("a"))).at(-1)).toMatchObject({ version: 4 });
      expect(await engine.drop(key, operator)).toBeUndefined();
      expect(await engine.asides()).toEqual([]);
      await give("a", "hit", { by: "third" });
      expect(await engine.settle()).toEqual({ settled: 2, hasMore: false });
      expect(await hits(engine, "b")).toEqual(["a", "a"]);
    });

    it("is dropped for a reason that is told, in few words", async () => {
      const { engine } = await play(open, []);
      for (const reason of ["", "  ", "x".repeat(501)]) {
        await expect(engine.drop("key", { ...operator, reason })).rejects.toMatchObject({ code: "invalid-input" });
      }
    });

    it("does not stop the clock: other timers fire, and its own when it is retried or dropped", async () => {
      const sulking = new Set<string>();
      const { engine, give } = await play(open, [], { sulking });
      for (const id of ["1000", "2000", "3000"]) {
        await give(id, "serve", { rest: Number(id) });
        await give(id, "spin");
      }
      sulking.add("1000").add("2000");
      for (const [hours, fired] of [3, 5, 5].entries()) {
        expect(await fireBy(engine, start.add({ hours: hours + 1 }), { limit: 5 })).toEqual({ fired, hasMore: true });
      }
      const asides = await engine.asides();
      expect(asides).toMatchObject([
        { kind: "timer", target: named("1000"), failure: { code: "internal" }, attempts: 1 },
        { kind: "timer", target: named("2000"), failure: { code: "internal" }, attempts: 1 },
      ]);
      sulking.clear();
      expect(await engine.retry(asides[0]?.key ?? "")).toBe(true);
      expect(await fireBy(engine, seconds(2))).toMatchObject({ fired: 2 });
      expect(await engine.drop(asides[1]?.key ?? "", operator)).toMatchObject({ instance: named("2000"), version: 3 });
      expect(await fireBy(engine, seconds(9))).toMatchObject({ fired: 7 });
    });

    it("leaves everything as it was while the store is out of order, and then nobody is guilty", async () => {
      const { engine, give, store, clock } = await play(open, [
        whenHit("on", (by) => (by === "a" ? [named("b")] : [])),
      ]);
      for (const id of ["a", "b"]) await give(id, "serve");
      await give("a", "hit", { by: "me" });
      const away: Store = {
        ...store,
        commit: async () => {
          throw new NastavnikError("unavailable", "nobody there");
        },
      };
      const other = createEngine({ store: away, clock, calendar, workflows: [ball], reactions: [] });
      await expect(other.settle()).rejects.toMatchObject({ code: "unavailable" });
      expect(await engine.asides()).toEqual([]);
      expect(await engine.settle()).toEqual({ settled: 1, hasMore: false });
    });
  });
});
