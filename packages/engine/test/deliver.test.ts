import {
  createEngine,
  type EffectHandler,
  type FailureEvent,
  type Store,
  virtualClock,
  worker,
} from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { as, calendar, start } from "./set-up.ts";
import { everyStore } from "./stores.ts";
import { bell } from "./workflows/bell.ts";

const named = (id: string) => ({ workflow: "bell", id });
const lease = Temporal.Duration.from({ minutes: 5 });

/** Bells in a store, whose clock stands until it is moved. */
function hang(store?: Store) {
  const clock = virtualClock(start);
  const held = store ?? memoryStore({ tenant: "house", clock });
  const engine = createEngine({ store: held, clock, calendar, workflows: [bell] });
  const failures: FailureEvent[] = [];
  engine.on("failure", (failure) => failures.push(failure));
  let commands = 0;
  const give = async (id: string, type: string) => {
    const command = { id: `c-${++commands}`, type, payload: {}, actor: as("player") };
    expect(await engine.execute(named(id), command)).toMatchObject({ outcome: "accepted" });
  };
  return { clock, store: held, engine, failures, give };
}

describe.each(everyStore())("delivering from $name", ({ open }) => {
  it("hands every effect over with its own id, in the order of its instance, and never again", async () => {
    const { engine, give } = hang(await open());
    for (const id of ["a", "b"]) await give(id, "hang");
    for (const id of ["a", "b", "a", "a"]) await give(id, "strike");
    const heard: string[] = [];
    const hear: EffectHandler = async ({ effect, source, attempt }) => {
      heard.push(`${source.id} ${JSON.stringify(effect.data["strokes"])} ${effect.id} ${attempt}`);
    };
    // Of a lease of any length: its two fifths need not be whole seconds.
    const short = Temporal.Duration.from({ milliseconds: 2001 });
    expect(await engine.deliver(hear, { lease: short })).toEqual({ delivered: 4, hasMore: false });
    expect(heard.filter((line) => line.startsWith("a"))).toEqual([
      expect.stringMatching(/^a 1 .+ 1$/),
      expect.stringMatching(/^a 2 .+ 1$/),
      expect.stringMatching(/^a 3 .+ 1$/),
    ]);
    expect(new Set(heard.map((line) => line.split(" ")[2])).size).toBe(4);
    expect(await engine.deliver(hear)).toEqual({ delivered: 0, hasMore: false });
    expect(heard).toHaveLength(4);
  });

  it("settles at once what is delivered at once, where it is told to, and nothing that has failed", async () => {
    const held = await open();
    const settled: number[] = [];
    const settleOutbox: Store["settleOutbox"] = (items) => {
      settled.push(items.length);
      return held.settleOutbox(items);
    };
    const { engine, give } = hang({ ...held, settleOutbox });
    for (const type of ["hang", "strike"]) for (const id of ["a", "b", "c"]) await give(id, type);
    const hear: EffectHandler = async ({ source }) =>
      source.id === "b" ? { outcome: "never", code: "deaf" } : undefined;
    expect(await engine.deliver(hear, { together: true })).toEqual({ delivered: 2, hasMore: false });
    expect(settled).toEqual([2]);
    expect(await engine.asides()).toMatchObject([{ source: named("b") }]);
    expect(await engine.deliver(hear)).toEqual({ delivered: 0, hasMore: false });
  });

  it("sets aside what can never be delivered, together with what comes after it, and goes on elsewhere", async () => {
    const { engine, give, failures } = hang(await open());
    for (const id of ["a", "b"]) await give(id, "hang");
    for (const id of ["a", "a", "b"]) await give(id, "strike");
    const heard: string[] = [];
    let isDeaf = true;
    const hear: EffectHandler = async ({ source, effect }) => {
      if (source.id === "a" && isDeaf) return { outcome: "never", code: "bad-address" };
      heard.push(`${source.id} ${Number(effect.data["strokes"])}`);
      return { outcome: "delivered" };
    };
    expect(await engine.deliver(hear)).toEqual({ delivered: 1, hasMore: false });
    expect(heard).toEqual(["b 1"]);
    const [aside, ...others] = await engine.asides();
    expect(others).toEqual([]);
    const failure = { code: "bad-address", place: "effect sound of bell/a" };
    expect(aside).toMatchObject({ kind: "effect", source: named("a"), failure, attempts: 1, behind: 1 });
    expect(failures).toMatchObject([{ kind: "effect", failure, isAside: true }]);
    isDeaf = false;
    expect(await engine.retry(aside?.key ?? "")).toBe(true);
    await engine.deliver(hear);
    expect(heard).toEqual(["b 1", "a 1", "a 2"]);
  });

  it("gives an effect up by a fact, after which the next one of its instance goes out", async () => {
    const { engine, give } = hang(await open());
    await give("a", "hang");
    for (let stroke = 0; stroke < 2; stroke++) await give("a", "strike");
    await engine.deliver(async () => ({ outcome: "never", code: "deaf" }));
    const [aside] = await engine.asides();
    const operator = { actor: as("operator"), reason: "Nobody lives there any longer" };
    const fact = await engine.drop(aside?.key ?? "", operator);
    expect(fact).toMatchObject({ command: { type: "nastavnik.dropped", payload: { kind: "effect", type: "sound" } } });
    const heard: unknown[] = [];
    await engine.deliver(async ({ effect }) => void heard.push(effect.data["strokes"]));
    expect(heard).toEqual([2]);
  });
});

it("tries what has failed again after growing pauses of the store's clock, and sets it aside after the eighth time", async () => {
  const { engine, give, clock, failures } = hang();
  await give("a", "hang");
  await give("a", "strike");
  const tries: [attempt: number, second: number][] = [];
  const fail: EffectHandler = async ({ attempt }) => {
    tries.push([attempt, start.until(clock.now()).total("seconds")]);
    throw new TypeError("said Иванова, Анна to a server");
  };
  const looks = [0, 1, 5, 21, 85, 341, 1365, 4965, 9999].flatMap((second) =>
    second === 0 ? [0] : [second - 1, second],
  );
  for (const second of looks) {
    clock.moveTo(start.add({ seconds: second }));
    await engine.deliver(fail);
  }
  expect(tries.map(([attempt]) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(tries.map(([, second]) => second)).toEqual([0, 1, 5, 21, 85, 341, 1365, 4965]);
  const asides = await engine.asides();
  expect(asides).toMatchObject([{ failure: { code: "failed" }, attempts: 8 }]);
  expect(JSON.stringify(asides)).not.toContain("Иванова");
  expect(failures.at(-1)?.error).toBeInstanceOf(TypeError);
});

it("lets the handler say when it comes again, whether the try counts, and how many there are", async () => {
  const { engine, give, clock } = hang();
  await give("a", "hang");
  await give("a", "strike");
  let tries = 0;
  const wait: EffectHandler = async ({ attempt }) => {
    tries++;
    const after = Temporal.Duration.from({ minutes: 10 });
    if (tries <= 20) return { outcome: "later", code: "busy", after, counts: false };
    expect(attempt).toBe(tries - 20);
    return { outcome: "later", code: "away", after, tries: 3 };
  };
  for (let round = 0; round < 40; round++) {
    await engine.deliver(wait);
    await engine.deliver(wait);
    clock.moveTo(clock.now().add({ minutes: 10 }));
  }
  expect(tries).toBe(23);
  expect(await engine.asides()).toMatchObject([{ failure: { code: "away" }, attempts: 3 }]);
});

it("gives a try up that outlives its deadline, and tells it so", async () => {
  const { engine, give } = hang();
  await give("a", "hang");
  await give("a", "strike");
  let isAborted = false;
  const wait: EffectHandler = ({ signal }) =>
    new Promise(() => signal.addEventListener("abort", () => (isAborted = true)));
  const deadline = Temporal.Duration.from({ milliseconds: 20 });
  expect(await engine.deliver(wait, { deadline })).toEqual({ delivered: 0, hasMore: false });
  expect(isAborted).toBe(true);
  expect(await engine.asides()).toEqual([]);
});

it("is not held up by one slow receiver, and hands over to so many at once", async () => {
  const { engine, give } = hang();
  for (const id of ["a", "b", "c", "d"]) await give(id, "hang");
  for (const id of ["a", "b", "c", "d"]) await give(id, "strike");
  let [present, most] = [0, 0];
  const hear: EffectHandler = async () => {
    most = Math.max(most, ++present);
    await new Promise((resolve) => setTimeout(resolve, 5));
    present--;
  };
  expect(await engine.deliver(hear, { concurrency: 3, limit: 3 })).toEqual({ delivered: 3, hasMore: true });
  expect(most).toBe(3);
});

it.each([
  [{ deadline: lease, lease }, "deadline"],
  [{ deadline: new Temporal.Duration() }, "deadline"],
  [{ limit: 0 }, "limit"],
  [{ concurrency: 1.5 }, "concurrency"],
] as const)("does not begin with %j", async (options, place) => {
  const { engine } = hang();
  const error = { code: "invalid-input", message: expect.stringContaining(`${place}: expected`) };
  await expect(engine.deliver(async () => {}, options)).rejects.toMatchObject(error);
});

it("sets an effect aside whose handler tells a text from elsewhere for a code, and stores none of it", async () => {
  const { engine, give, failures } = hang();
  await give("a", "hang");
  await give("a", "strike");
  await engine.deliver(async () => ({ outcome: "never", code: "550 Иванова unknown" }));
  expect(await engine.asides()).toMatchObject([{ failure: { code: "internal", place: "effect sound of bell/a" } }]);
  expect(failures[0]?.error).toMatchObject({ message: expect.stringContaining("expected a code") });
});

it("a worker delivers too, beside its rounds, and ends what is under way before it stops", async () => {
  const { engine, give } = hang(memoryStore({ tenant: "house" }));
  const heard: string[] = [];
  const working = worker(engine, {
    deliver: async ({ source }) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      heard.push(source.id);
    },
  });
  for (const id of ["a", "b"]) await give(id, "hang");
  await give("a", "strike");
  await expect.poll(() => heard).toEqual(["a"]);
  await give("b", "strike");
  await expect.poll(() => heard.length + working.health().delivered).toBeGreaterThan(2);
  await working.stop();
  expect(working.health()).toMatchObject({ state: "stopped", delivered: 2 });
  expect(heard).toEqual(["a", "b"]);
});

it("loses none and keeps the order of each instance, however workers take turns and whichever of them are killed", async () => {
  const action = fc.record({
    dies: fc.constantFrom("no", "before", "after"),
    limit: fc.integer({ min: 1, max: 4 }),
    minutes: fc.constantFrom(0, 1, 6),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { maxLength: 12 }),
      fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 9 }),
      async (actions, strokes) => {
        const { engine, give, clock, store } = hang();
        for (const id of ["a", "b", "c"]) await give(id, "hang");
        for (const id of strokes) await give(id, "strike");
        const heard: string[] = [];
        const hear: EffectHandler = async ({ source, effect }) => {
          heard.push(`${source.id}${Number(effect.data["strokes"])}`);
        };
        for (const { dies, limit, minutes } of actions) {
          if (dies === "no") await engine.deliver(hear, { limit, lease });
          else {
            // A process that is killed leaves its leases behind, with or without having said its word.
            const taken = await store.leaseOutbox({ lease, limit, kind: "effect" });
            for (const { item, source, at, attempt } of dies === "after" ? taken : []) {
              if (item.kind === "effect")
                await hear({ effect: item.effect, source, at, attempt, signal: AbortSignal.timeout(9) });
            }
          }
          clock.moveTo(clock.now().add({ minutes }));
        }
        clock.moveTo(clock.now().add({ minutes: 6 }));
        await engine.deliver(hear);
        for (const id of ["a", "b", "c"]) {
          // Of those that came twice, the first time tells the order.
          const first = [...new Set(heard.filter((each) => each.startsWith(id)))];
          expect(first).toEqual(strokes.filter((each) => each === id).map((_, index) => `${id}${index + 1}`));
        }
      },
    ),
    { numRuns: runs(60) },
  );
});
