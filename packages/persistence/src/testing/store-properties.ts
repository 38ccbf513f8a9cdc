import { type JsonObject, rebuild } from "@nastavnik/core";
import { type Commit, type Store, type VirtualClock, virtualClock, type Write } from "@nastavnik/engine";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { OpenNext } from "./describe-store.ts";
import { asLoaded, commitOf, effect, minute, reaction, step, unit, writeOf } from "./sample.ts";
import { StoreModel } from "./store-model.ts";

const ids = ["u-1", "u-2", "u-3"];
const people = ["person-1", "person-2"];
const lease = Temporal.Duration.from({ minutes: 5 });
const parent = "programme-1";

type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

const id = fc.constantFrom(...ids);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const commitSketch = fc.record({
  writer: fc.nat({ max: 1 }),
  command: fc.nat({ max: 12 }),
  on: id,
  writes: fc.uniqueArray(id, { maxLength: 2 }),
  reads: fc.uniqueArray(id, { maxLength: 2 }),
  readsGroup: fc.boolean(),
  set: fc.array(fc.record({ id: fc.constantFrom("a", "b"), due: fc.nat({ max: 6 }) }), { maxLength: 2 }),
  cancel: fc.subarray(["a", "b"]),
  fired: optional(fc.record({ on: id, id: fc.constantFrom("a", "b") })),
  items: fc.nat({ max: 2 }),
  settles: optional(fc.nat({ max: 6 })),
  person: optional(fc.constantFrom(...people)),
  forgets: optional(fc.constantFrom(...people)),
});

/** Two writers look at the store and commit what they have decided on what they saw, in any order. */
const action = fc.oneof(
  { weight: 2, arbitrary: fc.record({ looks: fc.nat({ max: 1 }) }) },
  { weight: 6, arbitrary: fc.record({ commits: commitSketch }) },
  { weight: 1, arbitrary: fc.record({ leasesAfter: fc.nat({ max: 6 }), limit: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ forgets: fc.constantFrom(...people) }) },
);

/** What a writer knows: the versions and the fingerprint of when it looked last. */
interface Knowledge {
  readonly versions: ReadonlyMap<string, number>;
  readonly fingerprint: string;
}

const nothing: Knowledge = { versions: new Map(), fingerprint: "0:0" };

async function look(store: Store): Promise<Knowledge> {
  const [instances, group] = [await store.load(ids.map((each) => unit(each))), await store.loadGroup("unit", parent)];
  return {
    versions: new Map(ids.map((each, index) => [each, instances[index]?.version ?? 0])),
    fingerprint: group.fingerprint,
  };
}

function commitFrom(sketch: Drawn<typeof commitSketch>, known: Knowledge, number: number): Commit {
  const version = (of: string): number => known.versions.get(of) ?? 0;
  const item = (index: number) =>
    index === 0 ? effect(`item-${number}`) : reaction(`item-${number}-${index}`, `u-${number % 2}`);
  return commitOf({
    ref: unit(sketch.on),
    command: `c-${sketch.command}`,
    writes: sketch.writes.map((of, index) =>
      writeOf({
        ref: unit(of),
        version: version(of) + 1,
        command: `c-${sketch.command}`,
        ...(of === "u-3" ? {} : { parent }),
        context: { number },
        // Timers and items ride on the first write.
        ...(index > 0
          ? {}
          : {
              set: sketch.set.map(({ id: timer, due }) => ({ id: timer, dueAt: minute(due) })),
              cancel: sketch.cancel,
              outbox: Array.from({ length: sketch.items }, (_, at) => item(at)),
            }),
      }),
    ),
    reads: [
      ...sketch.reads.map((of) => ({ ref: unit(of), version: version(of) })),
      ...(sketch.readsGroup ? [{ group: { workflow: "unit", parent }, fingerprint: known.fingerprint }] : []),
    ],
    personalData: sketch.person === undefined ? [] : [{ subject: sketch.person, data: { number } }],
    ...(sketch.forgets === undefined ? {} : { forgotten: [sketch.forgets] }),
    ...(sketch.fired === undefined ? {} : { firedTimer: { instance: unit(sketch.fired.on), id: sketch.fired.id } }),
    ...(sketch.settles === undefined ? {} : { settledItem: `item-${sketch.settles}` }),
  });
}

async function expectSame(store: Store, model: StoreModel): Promise<void> {
  expect(await store.load(ids.map((each) => unit(each)))).toEqual(ids.map((each) => model.loaded(each)));
  expect((await store.loadGroup("unit", parent)).fingerprint).toBe(model.fingerprintOf(parent));
  expect(
    (await store.facts()).map(({ instance, version, command }) => `${instance.id} ${version} ${command.id}`),
  ).toEqual(model.facts);
  expect(
    new Map((await store.commands()).map((each) => [`${each.instance.id} ${each.commandId}`, each.answer])),
  ).toEqual(model.answers);
  const due = (await store.dueTimers(minute(99), 99)).map((timer) => `${timer.instance.id} ${timer.id}`);
  expect(due).toEqual(model.due());
  const next = await store.nextTimer();
  expect(next === undefined ? [] : [`${next.instance.id} ${next.id}`]).toEqual(model.due().slice(0, 1));
  expect(await store.personalData(people)).toEqual(model.people);
}

/** Does the same to both; what the store answered, and what it should have. */
async function perform(
  each: Drawn<typeof action>,
  number: number,
  store: Store,
  model: StoreModel,
  known: Knowledge[],
  clock: VirtualClock,
): Promise<{ readonly got?: unknown; readonly promised?: unknown }> {
  if ("looks" in each) {
    known[each.looks] = await look(store);
    return {};
  }
  if ("forgets" in each) {
    await store.forget(each.forgets);
    model.people.delete(each.forgets);
    return {};
  }
  if ("leasesAfter" in each) {
    clock.moveTo(clock.now().add({ minutes: each.leasesAfter }));
    const now = clock.now();
    const leased = await store.leaseOutbox({ lease, limit: each.limit });
    return {
      got: leased.map(({ item, attempt }) => ({ item, attempt })),
      promised: model.lease(now.epochNanoseconds, now.add(lease).epochNanoseconds, each.limit),
    };
  }
  const commit = commitFrom(each.commits, known[each.commits.writer] ?? nothing, number);
  const got = await store.commit(commit);
  // What a conflict tells besides is told by an example.
  return { got: got.result === "conflict" ? { ...got, current: [] } : got, promised: model.commit(commit) };
}

/** The laws of a store, over many random histories. */
export function storeProperties(open: OpenNext): void {
  describe("laws", () => {
    test("any interleaving of two writers ends as the contract says", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(action, { maxLength: 30 }), async (actions) => {
          const clock = virtualClock(minute(20));
          const [store, model] = [await open({ clock }), new StoreModel()];
          const known = [nothing, nothing];
          for (const [number, each] of actions.entries()) {
            const { got, promised } = await perform(each, number, store, model, known, clock);
            expect(got).toEqual(promised);
          }
          await expectSame(store, model);
          await store.close();
        }),
        { numRuns: 40 },
      );
    });

    test("writers who retry their conflicts lose nothing and double nothing", async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(id, { minLength: 1, maxLength: 12 }), async (targets) => {
          const store = await open();
          const write = async (target: string, number: number) => {
            for (;;) {
              const [present] = await store.load([unit(target)]);
              const version = (present?.version ?? 0) + 1;
              const commit = step(`c-${number}`, { ref: unit(target), version });
              if ((await store.commit(commit)).result === "committed") return;
            }
          };
          await Promise.all(targets.map(write));
          for (const target of ids) {
            const facts = await store.facts({ instance: unit(target) });
            expect(facts.map(({ version }) => version)).toEqual(facts.map((_, index) => index + 1));
            const commands = targets.flatMap((each, number) => (each === target ? [`c-${number}`] : []));
            expect(facts.map(({ command }) => command.id).toSorted()).toEqual(commands.toSorted());
          }
          await store.close();
        }),
        { numRuns: 15 },
      );
    });

    test("any JSON of any Unicode text comes back equal", async () => {
      const texts = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\0", "\ud83d", "__proto__", "\u2028"));
      const json = fc.letrec((tie) => ({
        value: fc.oneof(
          { depthSize: "small" },
          texts,
          fc.integer(),
          fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
          fc.boolean(),
          fc.constant(null),
          fc.array(tie("value"), { maxLength: 3 }),
          tie("object"),
        ),
        object: fc.array(fc.tuple(texts, tie("value")), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
      }));
      const object = json.object as fc.Arbitrary<JsonObject>;
      await fc.assert(
        fc.asyncProperty(object, object, async (context, data) => {
          const store = await open();
          const write = writeOf({ ref: unit("u-1"), version: 1, context });
          const personalData = [{ subject: "person-1", data }];
          await store.commit(commitOf({ ref: unit("u-1"), command: "c-1", writes: [write], personalData }));
          expect((await store.load([unit("u-1")]))[0]?.context).toEqual(context);
          expect((await store.facts())[0]?.changes).toEqual(write.fact.changes);
          expect(await store.personalData(["person-1"])).toEqual(new Map([["person-1", data]]));
          await store.close();
        }),
        { numRuns: 40 },
      );
    });

    test("an instance is what its facts make of it, after any number of them", async () => {
      const context = fc.dictionary(
        fc.constantFrom("a", "b", "c"),
        fc.oneof(fc.nat({ max: 9 }), fc.array(fc.nat({ max: 9 }), { maxLength: 40 })),
        { noNullPrototype: true },
      );
      const commits = fc.array(fc.array(context, { minLength: 1, maxLength: 3 }), { maxLength: 24 });
      await fc.assert(
        fc.asyncProperty(commits, async (row) => {
          const store = await open();
          const ref = unit("u-1");
          let last: Write | undefined;
          for (const [number, contexts] of row.entries()) {
            const writes = contexts.map((next) => {
              const version = (last?.instance.version ?? 0) + 1;
              const before = last?.instance.context ?? {};
              return (last = writeOf({ ref, parent, version, before, context: next }));
            });
            await store.commit(commitOf({ ref, command: `c-${number}`, writes }));
            // Not each time: what is loaded is told of what is due.
            const told = number % 5 === 0 ? await store.load([ref]) : [last && asLoaded(last)];
            expect(told).toEqual([last && asLoaded(last)]);
          }
          const { instances } = await store.loadGroup("unit", parent);
          expect(instances).toEqual(last === undefined ? [] : [last.instance]);
          const facts = await store.facts({ instance: ref });
          expect(rebuild(ref, facts).context).toEqual(last?.instance.context ?? {});
          await store.close();
        }),
        { numRuns: 10 },
      );
    });

    test("timers come in the order of their instants, to the nanosecond", async () => {
      const instant = fc
        .bigInt({ min: -(10n ** 18n), max: 10n ** 19n })
        .map((nanoseconds) => Temporal.Instant.fromEpochNanoseconds(nanoseconds));
      await fc.assert(
        fc.asyncProperty(fc.array(instant, { maxLength: 12 }), fc.nat({ max: 12 }), async (instants, limit) => {
          const store = await open();
          const set = instants.map((dueAt, index) => ({ id: `t-${index}`, dueAt }));
          await store.commit(step("c-1", { ref: unit("u-1"), version: 1, set }));
          const sorted = instants.toSorted((a, b) => Temporal.Instant.compare(a, b));
          const until = sorted[limit] ?? minute(0);
          const due = await store.dueTimers(until, 99);
          expect(due.map(({ dueAt }) => dueAt.toString())).toEqual(
            sorted.filter((each) => Temporal.Instant.compare(each, until) <= 0).map(String),
          );
          expect((await store.dueTimers(until, limit)).length).toBe(Math.min(due.length, limit));
          expect((await store.nextTimer())?.dueAt.toString()).toBe(sorted[0]?.toString());
          await store.close();
        }),
        { numRuns: 40 },
      );
    });
  });
}
