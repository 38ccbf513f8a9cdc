import { NastavnikError } from "@nastavnik/core";
import { type Commit, createEngine, type Engine, type Store, type Turn, virtualClock } from "@nastavnik/engine";
import { postgresStore } from "@nastavnik/persistence/postgres";
import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { as, calendar, start } from "../../engine/test/set-up.ts";
import { ball } from "../../engine/test/workflows/ball.ts";
import { append, contextAfter, growing } from "./append.ts";
import { note } from "./note.ts";
import { ownSchema } from "./own-schema.ts";

const { schema, admin, url } = ownSchema();
let tenants = 0;

/** Stores of one new tenant, each with connections of its own, as if in a process of its own. */
async function processes(count: number) {
  const tenant = `turns-${++tenants}`;
  const stores: Store[] = [];
  for (let number = 0; number < count; number++) {
    stores.push(await postgresStore({ connection: `${url()}?sslmode=disable`, schema, tenant }));
  }
  const close = async () => {
    for (const store of stores) await store.close();
  };
  return { stores, tenant, close, first: stores[0] as Store, second: stores.at(-1) as Store };
}

const turnOf = async (store: Store): Promise<Turn> => {
  const turn = await store.takeTurn?.(growing);
  if (turn === undefined) throw new Error("expected a turn");
  return turn;
};

test("one process at a time has the turn of an instance, and whoever comes next sees what it has stored", async () => {
  const { first, second, close } = await processes(2);
  await first.commit(append(1, {}));
  const known = await second.load([growing]);
  const turn = await turnOf(first);
  const next = second.takeTurn?.(growing, known[0]);
  const committed = first.commit(append(2, contextAfter(1)), turn);
  expect(turn.instance).toEqual(known[0]);
  expect(await committed).toEqual({ result: "committed" });
  const its = await next;
  expect(its?.instance).toEqual((await first.load([growing]))[0]);
  expect(its?.instance).toMatchObject({ version: 2, context: contextAfter(2) });
  if (its !== undefined) await second.leaveTurn?.(its);
  await close();
});

test("whoever knows nothing, the latest, or what is long past gets the instance as it is", async () => {
  const { first, second, close } = await processes(2);
  const absent = await turnOf(second);
  expect(absent.instance).toBeUndefined();
  await second.leaveTurn?.(absent);
  await first.commit(append(1, {}));
  const [old] = await first.load([growing]);
  for (let version = 2; version <= 60; version++) await first.commit(append(version, contextAfter(version - 1)));
  const [latest] = await first.load([growing]);
  for (const known of [undefined, old, latest]) {
    const turn = await second.takeTurn?.(growing, known);
    expect(turn?.instance).toEqual(latest);
    if (turn !== undefined) await second.leaveTurn?.(turn);
  }
  await close();
});

test("a turn that somebody keeps too long is over, and what he commits afterwards goes by its version", async () => {
  const { first, second, close } = await processes(2);
  await first.commit(append(1, {}));
  const kept = await turnOf(first);
  const next = await turnOf(second);
  const two = append(2, contextAfter(1));
  expect(await second.commit(two, next)).toEqual({ result: "committed" });
  const late = { ...two, command: { ...two.command, commandId: "late" } };
  expect(await first.commit(late, kept)).toMatchObject({ result: "conflict" });
  expect(await first.commit(append(3, contextAfter(2)))).toEqual({ result: "committed" });
  await close();
});

test("commits of several turns go together, and one that cannot be stored takes no other along", async () => {
  const { first, close } = await processes(1);
  const told = (number: number) => {
    const commit = note(number);
    const effect = { kind: "effect" as const, id: "told", effect: { id: "told", type: "notify", data: {} } };
    return { ...commit, writes: commit.writes.map((write) => ({ ...write, outbox: [effect] })) };
  };
  await first.commit(told(0));
  const numbers = [1, 2, 3, 4, 5, 6];
  const results = await Promise.allSettled(
    numbers.map(async (number) => {
      const turn = await first.takeTurn?.({ workflow: "note", id: `n-${number}` });
      return first.commit(number === 3 ? told(number) : note(number), turn);
    }),
  );
  const failed = results.flatMap((each, index) => (each.status === "rejected" ? [numbers[index]] : []));
  expect(failed).toEqual([3]);
  expect(await first.facts()).toHaveLength(6);
  await close();
});

test("what is committed in one turn is stored together, each on what those before it have made of the instance", async () => {
  const { first, second, close } = await processes(2);
  await first.commit(append(1, {}));
  const turn = await turnOf(first);
  const three = [2, 3, 4].map(async (version) => first.commit(append(version, contextAfter(version - 1)), turn));
  await setTimeout(5);
  expect(await second.load([growing])).toMatchObject([{ version: 1 }]);
  await first.leaveTurn?.(turn);
  expect(await Promise.all(three)).toEqual(Array.from({ length: 3 }, () => ({ result: "committed" })));
  expect((await second.facts()).map(({ version }) => version)).toEqual([1, 2, 3, 4]);

  await close();
});

/** As other commands. */
const another = (...commits: readonly Commit[]): readonly Commit[] =>
  commits.map((commit, place) => ({ ...commit, command: { ...commit.command, commandId: `vain-${place}` } }));

test("what follows in a turn on what was not stored is in vain too, though the version that it expects may be there", async () => {
  const { first, second, close } = await processes(2);
  for (let version = 1; version <= 4; version++) await first.commit(append(version, contextAfter(version - 1)));
  const inVain = another(append(4, contextAfter(3)), append(5, contextAfter(4)), append(6, contextAfter(5)));
  const turn = await turnOf(second);
  const given = inVain.map(async (commit) => second.commit(commit, turn));
  await second.leaveTurn?.(turn);
  for (const result of await Promise.all(given)) expect(result).toMatchObject({ result: "conflict" });

  // The same where the turn is over before they come, or the round is undone.
  const over = await turnOf(second);
  await second.leaveTurn?.(over);
  for (const result of await Promise.all(inVain.map(async (commit) => second.commit(commit, over)))) {
    expect(result).toMatchObject({ result: "conflict" });
  }
  expect(await first.facts()).toHaveLength(4);
  await close();
});

test("commands of one process that wait for an instance others change too are carried out in one turn", async () => {
  const { stores, close } = await processes(2);
  let taken = 0;
  const engines = stores.map((store) =>
    engineOn({
      ...store,
      takeTurn: async (ref, known) => {
        taken++;
        return store.takeTurn?.(ref, known);
      },
    }),
  );
  const serve = { id: "serve", type: "serve", payload: {}, actor: player };
  await engines[0]?.execute({ workflow: "ball", id: "b" }, serve);
  await Promise.all(
    engines.flatMap((engine, from) =>
      Array.from({ length: 100 }, (_, number) => insist(engine, "b", `${from}-${number}`)),
    ),
  );
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(100);
  const facts = (await stores[0]?.facts({ instance: { workflow: "ball", id: "b" } })) ?? [];
  expect(facts.map(({ version }) => version)).toEqual(Array.from({ length: 201 }, (_, at) => at + 1));
  await close();
});

test("a turn that cannot be had keeps nobody from deciding", async () => {
  const { first, tenant, close } = await processes(1);
  const client = await admin().connect();
  await client.query("begin");
  await client.query(
    `select pg_advisory_xact_lock(hashtextextended(concat_ws('/', 'nastavnik/turn', $1::text, 'journal', 'j-1'), 0))`,
    [tenant],
  );
  expect(await first.takeTurn?.(growing)).toBeUndefined();
  expect(await first.commit(append(1, {}))).toEqual({ result: "committed" });
  await client.query("rollback");
  client.release();
  await close();
});

const player = as("player");
const hits = runs(40);

function engineOn(store: Store): Engine {
  return createEngine({ store, clock: virtualClock(start), calendar, workflows: [ball] });
}

/** Gives a command as often as it takes to hear an answer. */
async function insist(engine: Engine, id: string, number: string): Promise<void> {
  for (;;) {
    try {
      const command = { id: `hit-${number}`, type: "hit", payload: { by: number }, actor: player };
      const { outcome } = await engine.execute({ workflow: "ball", id }, command);
      expect(["accepted", "duplicate"]).toContain(outcome);
      return;
    } catch (error) {
      if (!(error instanceof NastavnikError) || error.code !== "unavailable") throw error;
      await setTimeout(Math.random() * 20);
    }
  }
}

test("engines that want the same instances, and are cut off at any moment, lose nothing and double nothing", async () => {
  const { stores, tenant, first, close } = await processes(4);
  let taken = 0;
  const engines = stores.map((store) =>
    engineOn({
      ...store,
      takeTurn: async (ref, known) => {
        taken++;
        return store.takeTurn?.(ref, known);
      },
    }),
  );
  const balls = ["b-1", "b-2", "b-3"];
  for (const id of balls) {
    await engines[0]?.execute({ workflow: "ball", id }, { id: "serve", type: "serve", payload: {}, actor: player });
  }
  const over = new AbortController();
  const cutting = (async () => {
    while (!over.signal.aborted) {
      await setTimeout(30);
      // Of this file's stores only.
      await admin().query(
        `select pg_terminate_backend(pid) from pg_stat_activity
           where query like $1 and pid <> pg_backend_pid() order by random() limit 1`,
        [`%"${schema}"%`],
      );
    }
  })();
  const numbers = Array.from({ length: hits }, (_, number) => number);
  await Promise.all(
    engines.flatMap((engine, from) =>
      numbers.map((number) => insist(engine, balls[number % balls.length] ?? "", `${from}-${number}`)),
    ),
  );
  over.abort();
  await cutting;
  expect(taken).toBeGreaterThan(0);
  for (const [place, id] of balls.entries()) {
    const wanted = numbers
      .filter((number) => number % balls.length === place)
      .flatMap((n) => [0, 1, 2, 3].map((e) => `${e}-${n}`));
    // The last cut may still be under way.
    const [instance] = await vi.waitFor(async () => first.load([{ workflow: "ball", id }]));
    const met = (instance?.context["hits"] ?? []) as string[];
    expect(met.toSorted()).toEqual(wanted.toSorted());
    const facts = await vi.waitFor(async () => first.facts({ instance: { workflow: "ball", id } }));
    expect(facts.map(({ version }) => version)).toEqual(Array.from({ length: wanted.length + 1 }, (_, at) => at + 1));
  }
  expect(tenant).toBe(first.tenant);
  await close();
});
