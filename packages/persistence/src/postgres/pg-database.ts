import { NastavnikError } from "@nastavnik/core";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Database, Parameter, Transaction } from "../postgresql/database.ts";
import { databaseError, endsConnection, remedyFor } from "../postgresql/sqlstate.ts";
import { withConstants } from "../postgresql/with-constants.ts";
import { connectError, stateOf } from "./connect-error.ts";
import type { PgClientLike, PgPoolLike, PgQuery, PgResult } from "./pg-like.ts";

/** Where connections come from. */
export interface Connections {
  connect(): Promise<PgClientLike>;
  /** Told when a connection was lost, or its server takes no commits any more. */
  lost(client: PgClientLike): void;
  /** How many there may be. */
  readonly max: number;
}

/** How statements are given. */
export interface PgDatabaseOptions {
  /** Whether statements are prepared, once a connection; not behind a pooler that hands out another one each time. */
  readonly prepare: boolean;
  /** After so many milliseconds without an answer the connection is given up. */
  readonly patience: number;
}

/** So often a unit is tried that PostgreSQL undoes because of others. */
const attempts = 8;

// Every value comes as the text that the server sends, whatever the host has told `pg` to make of its types.
const asText = {
  getTypeParser:
    () =>
    (value: string): unknown =>
      value,
};

/** What was told while a statement ran; PostgreSQL says only so that a commit is not on its standby. */
interface Watched {
  warning: string | undefined;
}

const watched = new WeakMap<PgClientLike, Watched>();

/** Listens to a client from its first statement on: an error that nobody listens to would end the process. */
function watch(client: PgClientLike): Watched {
  let state = watched.get(client);
  if (state === undefined) {
    const seen: Watched = { warning: undefined };
    client.on("error", () => {});
    client.on("notice", (notice) => {
      const { code } = notice as { readonly code?: string };
      if (code === "01000" || code === "57P01") seen.warning = code;
    });
    watched.set(client, seen);
    state = seen;
  }
  state.warning = undefined;
  return state;
}

/** The connection cannot be used any more; what it was doing may or may not have been done. */
class Lost extends Error {
  readonly told: NastavnikError;

  constructor(told: NastavnikError) {
    super(told.message);
    this.told = told;
  }
}

const lostWith = (why: string): Lost =>
  new Lost(
    new NastavnikError(
      "unavailable",
      `PostgreSQL was lost during a statement (${why}): nobody knows whether it was carried out, giving the same command again is safe`,
    ),
  );

const nameOf = (() => {
  const names = new Map<string, string>();
  return (text: string): string => {
    let name = names.get(text);
    if (name === undefined) {
      name = `nastavnik_${createHash("sha256").update(text).digest("hex").slice(0, 24)}`;
      names.set(text, name);
    }
    return name;
  };
})();

// The function says itself whose rows it may see: it is prepared, and everything else is planned for its constants.
const isItsOwnScope = (text: string): boolean => /^select \S+\.commits\(/.test(text);

/** PostgreSQL as the SQL layer sees a database, over connections of `pg`. */
export function pgDatabase(connections: Connections, { prepare, patience }: PgDatabaseOptions): Database {
  async function take(): Promise<PgClientLike> {
    try {
      return await connections.connect();
    } catch (error) {
      throw connectError(error);
    }
  }

  /** One message to a client; what it throws is a {@link Lost} or the error of PostgreSQL. */
  async function send(
    client: PgClientLike,
    message: Pick<PgQuery, "text" | "values" | "name">,
  ): Promise<readonly PgResult[]> {
    const seen = watch(client);
    try {
      const results = await client.query({ ...message, types: asText, query_timeout: patience });
      if (seen.warning !== undefined) throw lostWith(`a warning ${seen.warning}: its standby may not have it`);
      return Array.isArray(results) ? (results as readonly PgResult[]) : [results];
    } catch (error) {
      if (error instanceof Lost) throw error;
      const state = stateOf(error);
      if (state === undefined) throw lostWith(error instanceof Error ? error.message : "no answer");
      throw error;
    }
  }

  /** One statement on a client. */
  async function ask(
    client: PgClientLike,
    text: string,
    parameters: readonly Parameter[] = [],
    tenant?: string,
  ): Promise<PgResult> {
    const results = await send(
      client,
      tenant === undefined || isItsOwnScope(text)
        ? { text, values: [...parameters], ...(prepare && parameters.length > 0 ? { name: nameOf(text) } : {}) }
        : { text: withConstants(text, parameters, tenant) },
    );
    const result = results.at(-1);
    if (result === undefined) throw lostWith("no answer");
    return result;
  }

  /** One transaction on a client. Its first statement goes with its beginning, and its last one may go with its end. */
  async function transact<T>(client: PgClientLike, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    let isBegun = false;
    let isEnded = false;
    const end = async (before = ""): Promise<readonly PgResult[]> => {
      isEnded = true;
      const results = await send(client, { text: `${before}commit` });
      const { command } = results.at(-1) ?? { command: "nothing" };
      // PostgreSQL answers so to the commit of a transaction that has failed.
      if (command !== "COMMIT") throw lostWith(`its commit ended as ${command}`);
      return results;
    };
    try {
      const result = await work({
        async query(sql, parameters = []) {
          if (isBegun) return (await ask(client, sql, parameters)).rows;
          isBegun = true;
          const text = `begin isolation level read committed; ${withConstants(sql, parameters)}`;
          return (await send(client, { text })).at(-1)?.rows ?? [];
        },
        finish: async (sql, parameters) => (await end(`${withConstants(sql, parameters)}; `)).at(-2)?.rows ?? [],
      });
      if (isBegun && !isEnded) await end();
      return result;
    } catch (error) {
      if (isBegun && !(error instanceof Lost)) await ask(client, "rollback").catch(() => {});
      throw error;
    }
  }

  /** Does some work on a client that goes back to the pool only if it is as it was. */
  async function withClient<T>(work: (client: PgClientLike) => Promise<T>): Promise<T> {
    const client = await take();
    let isSpoilt = true;
    try {
      const result = await work(client);
      isSpoilt = false;
      return result;
    } catch (error) {
      const state = error instanceof Lost ? undefined : stateOf(error);
      isSpoilt = state === undefined || endsConnection(state) || remedyFor(state) === "afresh";
      if (error instanceof Lost || (state !== undefined && endsConnection(state))) connections.lost(client);
      throw error;
    } finally {
      const status = client.getTransactionStatus?.() ?? "I";
      client.release(isSpoilt || status !== "I");
    }
  }

  /** Tries a unit until PostgreSQL has nothing against it that passes by itself. */
  async function persist<T>(unit: () => Promise<T>): Promise<T> {
    let isAfresh = false;
    for (let attempt = 1; ; attempt++) {
      try {
        return await unit();
      } catch (error) {
        if (error instanceof Lost) throw error.told;
        const state = stateOf(error);
        if (state === undefined) throw error;
        const remedy = remedyFor(state);
        const isLast = attempt === attempts || (remedy === "afresh" && isAfresh);
        if (remedy === "tell" || isLast) {
          const told = databaseError("PostgreSQL", state, error instanceof Error ? error.message : "");
          if (attempt === 1) throw told;
          throw new NastavnikError(told.code, `${told.message}, ${attempt} times`);
        }
        isAfresh ||= remedy === "afresh";
        if (remedy === "again") await setTimeout(Math.random() * 2 ** attempt * 4);
      }
    }
  }

  return {
    connections: connections.max,
    query: (sql, parameters, tenant) =>
      persist(async () => (await withClient((client) => ask(client, sql, parameters, tenant))).rows),
    transaction: (work) => persist(async () => withClient((client) => transact(client, work))),
  };
}

const heard = new WeakSet<PgPoolLike>();

/** The connections of a pool that somebody else made, and closes. */
export function connectionsOf(pool: PgPoolLike): Connections {
  // Several stores may share a pool; an error of an idle connection that nobody listens to would end the process.
  if (!heard.has(pool)) pool.on("error", () => {});
  heard.add(pool);
  return { connect: () => pool.connect(), lost: () => {}, max: pool.options?.max ?? 10 };
}
