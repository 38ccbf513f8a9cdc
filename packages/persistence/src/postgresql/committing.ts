import { type Instance, type InstanceRef, NastavnikError } from "@nastavnik/core";
import type { Clock, Commit, CommitResult, Store, Turn } from "@nastavnik/engine";
import type * as z from "zod";
import { aheadOfClock } from "../commit/check-clock.ts";
import { CommitQueue, type QueuedCommit } from "../commit/commit-queue.ts";
import { TurnTaking } from "../commit/turn-taking.ts";
import { caughtUp } from "./caught-up.ts";
import type { Database, Parameter, Row } from "./database.ts";
import type { DueSnapshots } from "./due-snapshots.ts";
import { arrayText, batchParameters, type EncodedCommit, encodeCommits, sizeOf } from "./encode-commit.ts";
import type { PersonalCipher } from "./personal-cipher.ts";
import { newerFormat } from "./store-format.ts";
import { sql } from "./statements.ts";
import { batchResult, parseStored, type storedInstance, turnsResult } from "./stored.ts";

/** What {@link committingTo} works with. */
export interface CommittingOptions {
  readonly tenant: string;
  readonly clock: Clock | undefined;
  readonly cipher: PersonalCipher;
  readonly due: DueSnapshots;
  readonly taken: (stored: z.output<typeof storedInstance>) => Instance;
}

/** How commits are stored. */
export interface Committing {
  readonly commit: (commit: Commit, turn?: Turn) => Promise<CommitResult>;
  /**
   * Stores commits that follow each other, all of them or none, and throws if any of them does not fit what is stored. None
   * of them may forget anybody.
   */
  readonly together: (commits: readonly [Commit, ...Commit[]]) => Promise<void>;
  /** Absent of a database that serves one statement at a time: nobody else is at work there. */
  readonly turns: Pick<Store, "takeTurn" | "leaveTurn"> | undefined;
}

async function asked<T>(what: string, schema: z.ZodType<T>, rows: Promise<readonly Row[]>): Promise<T> {
  return parseStored(what, schema, JSON.parse((await rows)[0]?.["result"] as string));
}

/** Stores the commits of one tenant in a database. */
export function committingTo(database: Database, options: CommittingOptions): Committing {
  const { tenant, clock, cipher, due, taken } = options;
  const encoding = { cipher, due, isSimulated: clock !== undefined };
  const encode = (commit: Commit) => {
    const encoded = encodeCommits([commit], encoding);
    return { encoded, size: sizeOf(encoded) };
  };

  /** Gives commits to the database, at the end of a transaction or by themselves. */
  async function send(
    batch: readonly QueuedCommit<EncodedCommit>[],
    give: (statement: string, parameters: readonly Parameter[]) => Promise<readonly Row[]>,
  ) {
    const parameters = [tenant, ...batchParameters(batch.map(({ encoded }) => encoded))];
    const answered = await asked("result", batchResult, give(sql.commits, parameters));
    if ("format" in answered) throw newerFormat(answered.format);
    const results = batch.map((): CommitResult | Error => ({ result: "committed" }));
    for (const { member, answer } of answered.duplicates) results[member - 1] = { result: "duplicate", answer };
    for (const member of answered.conflicts) {
      const current = answered.current.filter((each) => each.member === member).map((each) => taken(each.instance));
      results[member - 1] = { result: "conflict", current };
    }
    for (const member of answered.ahead) {
      const queued = batch[member - 1];
      if (queued !== undefined) results[member - 1] = aheadOfClock(queued.commit, answered.horizon);
    }
    for (const each of answered.due) due.note(each);
    return results;
  }

  const connections = database.connections ?? 1;
  const queue = new CommitQueue<EncodedCommit>({
    encode,
    send: (batch) => send(batch, (statement, parameters) => database.query(statement, parameters, tenant)),
    // The others are left to other tenants and to whoever reads.
    atOnce: Math.max(1, Math.min(2, connections - 1)),
  });
  const turns = new TurnTaking<EncodedCommit>({
    async take(wanted, transaction) {
      const [workflows, ids] = [wanted.map(({ ref }) => ref.workflow), wanted.map(({ ref }) => ref.id)];
      const known = wanted.map((each) => each.known?.version ?? 0);
      const parameters = [tenant, arrayText(workflows), arrayText(ids), arrayText(known)];
      const { got, since, whole } = await asked("turns", turnsResult, transaction.query(sql.turns, parameters));
      const now = new Map<number, Instance>();
      for (const { place, instance } of since) {
        const former = wanted[place - 1]?.known;
        if (former !== undefined) now.set(place, caughtUp(former, instance));
      }
      for (const { place, instance } of whole) now.set(place, taken(instance));
      return new Map(got.map((place) => [place - 1, now.get(place) ?? wanted[place - 1]?.known]));
    },
    encode,
    send: (batch, transaction, isLast) =>
      send(batch, (statement, parameters) =>
        transaction.finish === undefined || !isLast
          ? transaction.query(statement, parameters)
          : transaction.finish(statement, parameters),
      ),
    transaction: (work) => database.transaction(work),
    otherwise: (commit) => queue.commit(commit),
  });

  return {
    commit: (commit, turn) => (turn === undefined ? queue.commit(commit) : turns.commit(commit, turn)),
    together: async (commits) =>
      database.transaction(async (transaction) => {
        const parameters = [tenant, ...batchParameters([encodeCommits(commits, encoding)])];
        const answered = await asked("result", batchResult, transaction.query(sql.commits, parameters));
        if ("format" in answered) throw newerFormat(answered.format);
        const { duplicates, conflicts, ahead } = answered;
        if (duplicates.length + conflicts.length + ahead.length > 0) {
          throw new NastavnikError(
            "conflict",
            "expected a store that nobody else writes to, met commits of somebody else",
          );
        }
        for (const each of answered.due) due.note(each);
      }),
    turns:
      connections < 4
        ? undefined
        : {
            takeTurn: (ref: InstanceRef, known?: Instance) => turns.take(ref, known),
            leaveTurn: async (turn: Turn) => turns.leave(turn),
          },
  };
}
