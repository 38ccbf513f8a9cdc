import { historyHash, type Store, type StoredFact } from "@nastavnik/engine";
import { memoryStore } from "@nastavnik/persistence/memory";
import { postgresStore } from "@nastavnik/persistence/postgres";
import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { entry } from "./entry.ts";
import { note } from "./note.ts";
import { ownSchema } from "./own-schema.ts";

const { schema, admin, url } = ownSchema();
const open = (tenant: string, more: object = {}): Promise<Store> =>
  postgresStore({ connection: `${url()}?sslmode=disable`, schema, tenant, ...more });

const idsOf = (facts: readonly StoredFact[]): readonly string[] => facts.map(({ instance }) => instance.id);

/** Holds every commit that writes this instance open, after its rows have their positions, until it is let go. */
async function heldOpen<T>(instance: string, work: (letGo: () => Promise<void>) => Promise<T>): Promise<T> {
  const holder = await admin().connect();
  const lock = `hashtextextended('${schema}/held', 0)`;
  await admin().query(
    `create function "${schema}".wait() returns trigger language plpgsql set lock_timeout = 60000 as $$
       begin perform pg_advisory_xact_lock(${lock}); return null; end $$;
     grant execute on function "${schema}".wait() to public;
     create constraint trigger held after insert on "${schema}".fact deferrable initially deferred for each row
       when (new.instance = '${instance}') execute function "${schema}".wait()`,
  );
  try {
    await holder.query(`begin; select pg_advisory_xact_lock(${lock})`);
    return await work(async () => {
      await holder.query("rollback");
    });
  } finally {
    await holder.query("rollback");
    holder.release();
    await admin().query(`drop trigger held on "${schema}".fact; drop function "${schema}".wait()`);
  }
}

/** How many sessions wait for a lock in this schema's statements. */
async function waiting(): Promise<number> {
  const { rows } = await admin().query(
    `select count(*)::integer as count from pg_stat_activity where wait_event_type = 'Lock' and query like $1`,
    [`%"${schema}"%`],
  );
  return rows[0].count as number;
}

test("no reader passes a commit that has its positions and is not committed yet, nor waits for it", async () => {
  const [first, second] = [await open("open"), await open("open")];
  await heldOpen("n-1", async (letGo) => {
    const one = first.commit(note(1));
    await vi.waitFor(async () => expect(await waiting()).toBe(1));
    const two = second.commit(note(2));
    await vi.waitFor(async () => expect(await waiting()).toBe(2));
    expect(await second.facts()).toEqual([]);
    await letGo();
    expect([await one, await two]).toEqual([{ result: "committed" }, { result: "committed" }]);
  });
  const facts = await second.facts();
  expect(idsOf(facts)).toEqual(["n-1", "n-2"]);
  await first.close();
  await second.close();
});

test("a session that stands still in a commit makes others of its tenant unavailable after a while, and nobody reads past it", async () => {
  const [first, second] = [await open("still"), await open("still", { statementTimeout: 300 })];
  const stranger = await open("stranger");
  await heldOpen("n-1", async (letGo) => {
    const one = first.commit(note(1));
    await vi.waitFor(async () => expect(await waiting()).toBe(1));
    await expect(second.commit(note(2))).rejects.toMatchObject({ code: "unavailable" });
    expect(await second.facts()).toEqual([]);
    expect(await stranger.commit(note(3))).toEqual({ result: "committed" });
    await letGo();
    expect(await one).toEqual({ result: "committed" });
  });
  expect(await second.commit(note(2))).toEqual({ result: "committed" });
  expect(idsOf(await second.facts())).toEqual(["n-1", "n-2"]);
  for (const store of [first, second, stranger]) await store.close();
});

test("whoever reads page by page beside several writers meets every fact once, in one order, whatever positions are missing", async () => {
  const stores = [await open("pages"), await open("pages"), await open("pages"), await open("pages")];
  const count = 40;
  let isWriting = true;
  const seen: StoredFact[] = [];
  const reader = await open("pages");
  const read = async (): Promise<void> => {
    for (let isLast = false; !isLast;) {
      isLast = !isWriting;
      const page = await reader.facts({ after: seen.at(-1)?.position ?? 0, limit: 7 });
      seen.push(...page);
      if (page.length > 0) isLast = false;
      else await setTimeout(2);
    }
  };
  const reading = read();
  const results = await Promise.allSettled(
    stores.flatMap((store, from) =>
      Array.from({ length: count }, async (_, number) => {
        const commit = note(`${from}-${number}`);
        // Every fourth is undone by PostgreSQL after its fact has been given a position.
        const effect = { kind: "effect" as const, id: "same", effect: { id: "same", type: "notify", data: {} } };
        const writes = number % 4 === 3 ? commit.writes.map((write) => ({ ...write, outbox: [effect, effect] })) : [];
        return store.commit(writes.length === 0 ? commit : { ...commit, writes });
      }),
    ),
  );
  isWriting = false;
  await reading;
  expect(results.filter(({ status }) => status === "rejected")).toHaveLength(count);
  const positions = seen.map(({ position }) => position);
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  expect(new Set(idsOf(seen)).size).toBe(3 * count);
  expect(seen).toHaveLength(3 * count);
  expect(seen.at(-1)?.position).toBeGreaterThan(seen.length);
  // There is one history, for whoever computes its hash, and no second one branches off.
  const hashes = await Promise.all([...stores, reader].map((store) => historyHash(store)));
  expect(new Set(hashes).size).toBe(1);
  for (const store of [...stores, reader]) await store.close();
});

test("a history has the same hash in every store, since what is stored is what was given", async () => {
  const [memory, postgres] = [memoryStore({ tenant: "hash" }), await open("hash")];
  for (const store of [memory, postgres]) {
    for (let number = 0; number < 12; number++) await store.commit(entry(number));
  }
  expect(await historyHash(postgres)).toBe(await historyHash(memory));
  expect(await historyHash(postgres)).not.toBe(await historyHash(memoryStore({ tenant: "hash" })));
  await postgres.close();
});
