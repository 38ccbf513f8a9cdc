import { type Instance, type InstanceRef, NastavnikError } from "@nastavnik/core";
import { type Clock, type HeldItem, type HistoryQuery, type Store, localWakeUp } from "@nastavnik/engine";
import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { checkClock } from "../commit/check-clock.ts";
import { checkCommit } from "../commit/check-commit.ts";
import { unknownReader } from "../commit/unknown-reader.ts";
import { behind } from "../behind/behind.ts";
import { committingTo } from "./committing.ts";
import type { Database, Parameter } from "./database.ts";
import { arrayText } from "./encode-commit.ts";
import { DueSnapshots } from "./due-snapshots.ts";
import { boundText } from "./instant-text.ts";
import type { PersonalCipher } from "./personal-cipher.ts";
import { sql } from "./statements.ts";
import { noteIn } from "./subject-of.ts";
import {
  chainStart,
  isDone,
  leasedItem,
  parseStored,
  sealedFact,
  sealedMessage,
  sealedPerson,
  storedAnswer,
  storedAside,
  storedCommand,
  storedFact,
  storedGroup,
  storedGroupChanges,
  storedHeads,
  storedInstance,
  storedRead,
  storedRef,
  storedTimer,
} from "./stored.ts";

/** Options of every store over SQL. */
export interface PostgresqlStoreOptions {
  /** Tenant that the store serves; it sees and changes the rows of no other. */
  readonly tenant: string;
  /** 32 bytes under which the keys of people are stored encrypted; in clear unless given. Keep it outside the database. */
  readonly masterKey?: Uint8Array;
  /** Master keys of before, under which keys of people may still be stored; they are only read with. */
  readonly formerMasterKeys?: readonly Uint8Array[];
  /** By which leases and back-off run; the database's unless given. A simulation gives its own. */
  readonly clock?: Clock;
  /** Schema that the tables lie in; `nastavnik` unless told. */
  readonly schema?: string;
}

// Facts after which a group is better loaded as a whole.
const mostChanges = 1000;

// PostgreSQL knows no infinite limit.
const atMost = (limit: number): number => Math.min(limit, Number.MAX_SAFE_INTEGER);

// NUL is in no identifier, see checkCommit.
const keyOf = ({ workflow, id }: InstanceRef): string => `${workflow}\0${id}`;

const triesOf = (items: readonly HeldItem[]): string =>
  JSON.stringify(Object.fromEntries(items.map(({ item: { id }, attempt }) => [id, attempt])));

// Later than every stored instant: a limit of one then gives the next timer.
const endOfTime = "9999-12-31T23:59:59.999999999Z";

/** A {@link Store} over a PostgreSQL whose schema is migrated; `close` does nothing. */
export function postgresqlStore(
  database: Database,
  { tenant, clock, writesBehind }: PostgresqlStoreOptions & { readonly writesBehind?: boolean | undefined },
  cipher: PersonalCipher,
): Store {
  // Only a simulation tells the database an instant; else a duration crosses, and the database adds it to its own clock.
  const present = (): string | null => (clock === undefined ? null : boundText(clock.now()));
  const later = (pause: Temporal.Duration): string | null =>
    clock === undefined ? null : boundText(clock.now().add(pause));

  const due = new DueSnapshots();
  const taken = ({ instance, isDue }: z.output<typeof storedInstance>): Instance => {
    if (isDue) due.note(instance);
    return instance;
  };

  async function one<T>(what: string, schema: z.ZodType<T>, statement: string, parameters: readonly Parameter[]) {
    const [row] = await database.query(statement, [tenant, ...parameters], tenant);
    if (row === undefined) return undefined;
    return parseStored(what, schema, JSON.parse(row["result"] as string));
  }

  async function list<T>(what: string, schema: z.ZodType<T>, statement: string, parameters: readonly Parameter[]) {
    return (await one(what, z.array(schema), statement, parameters)) ?? [];
  }

  const history = <T>(what: string, schema: z.ZodType<T>, all: string, ofInstance: string, query: HistoryQuery) => {
    const { instance, after = 0, limit = 1000 } = query;
    return instance === undefined
      ? list(what, schema, all, [after, atMost(limit)])
      : list(what, schema, ofInstance, [after, atMost(limit), instance.workflow, instance.id]);
  };

  const committing = committingTo(database, { tenant, clock, cipher, due, taken });

  const store: Store = {
    tenant,
    async load(refs) {
      if (refs.length === 0) return [];
      const wanted = JSON.stringify(refs.map(({ workflow, id }) => ({ workflow, id })));
      const found = new Map<string, Instance>();
      for (const each of await list("instance", storedInstance, sql.load, [wanted])) {
        found.set(keyOf(each.instance), taken(each));
      }
      return refs.map((ref) => found.get(keyOf(ref)));
    },
    async loadGroup(workflow, parent) {
      const group = await one("group", storedGroup, sql.loadGroup, [workflow, parent]);
      if (group === undefined) throw new NastavnikError("internal", "expected a group, got none");
      const instances = group.instances.map(taken);
      const versions = instances.reduce((sum, { version }) => sum + version, 0);
      return { instances, position: group.position, fingerprint: `${instances.length}:${versions}` };
    },
    async groupChanges(workflow, parent, after) {
      const parameters = [workflow, parent, after, mostChanges + 1];
      const changes = await one("changes of a group", storedGroupChanges, sql.groupChanges, parameters);
      if (changes === undefined || changes.count > mostChanges) return undefined;
      return { instances: changes.instances.map(taken), position: changes.position };
    },
    answerTo: (instance, commandId) =>
      one("answer", storedAnswer, sql.answerTo, [instance.workflow, instance.id, commandId]),
    async commit(commit, turn) {
      checkCommit(commit);
      if (clock !== undefined) checkClock(commit, clock.now().epochMilliseconds);
      return committing.commit(commit, turn);
    },
    ...committing.turns,
    facts: (query = {}) => history("fact", storedFact, sql.facts, sql.factsOf, query),
    commands: (query = {}) => history("command", storedCommand, sql.commands, sql.commandsOf, query),
    nextTimer: async () => (await list("timer", storedTimer, sql.dueTimers, [endOfTime, 1, present()]))[0],
    dueTimers: (until, limit) =>
      list("timer", storedTimer, sql.dueTimers, [boundText(until), atMost(limit), present()]),
    leaseOutbox: ({ lease, limit, kind }) =>
      list("outbox item", leasedItem, sql.lease, [
        JSON.stringify(kind === undefined ? ["effect", "reaction"] : [kind]),
        atMost(limit),
        present(),
        later(lease),
        lease.total("seconds"),
      ]),
    async giveBack(items) {
      if (items.length > 0) await database.query(sql.giveBack, [tenant, triesOf(items)], tenant);
    },
    async fail(work, { failure, attempt, counts, next }) {
      const isAside = next === "aside";
      const tried = [
        attempt,
        counts ? attempt : attempt - 1,
        JSON.stringify({ code: failure.code, place: failure.place }),
        isAside ? null : later(next),
        isAside ? null : String(next.total("seconds")),
        present(),
      ];
      const noted =
        "item" in work
          ? await one("failure", isDone, sql.failItem, [...tried, work.item])
          : await one("failure", isDone, sql.failTimer, [
              ...tried,
              work.timer.instance.workflow,
              work.timer.instance.id,
              work.timer.id,
            ]);
      return noted === true;
    },
    asides: ({ key, after, limit = 100 } = {}) =>
      list("item set aside", storedAside, sql.asides, [
        key ?? null,
        after === undefined ? null : boundText(after.since),
        after?.key ?? null,
        atMost(limit),
      ]),
    retry: async (key) =>
      (await one("retry", isDone, sql.retryItem, [key])) ??
      (await one("retry", isDone, sql.retryTimer, [key])) ??
      false,
    settleOutbox: async (items) =>
      items.length === 0 ? [] : list("settled item", z.string(), sql.settleOutbox, [triesOf(items)]),
    prolong: async (items, lease) =>
      items.length === 0
        ? []
        : list("kept item", z.string(), sql.prolong, [triesOf(items), later(lease), lease.total("seconds")]),
    async personalData(subjects, { reader, purpose } = unknownReader) {
      if (subjects.length === 0) return new Map();
      const people = await list("personal data", sealedPerson, sql.personalData, [
        arrayText([...new Set(subjects)]),
        reader,
        purpose,
        present(),
      ]);
      return new Map(people.map((person) => [person.subject, cipher.open(person.subject, person)]));
    },
    async personalNotes(subject, { reader, purpose } = unknownReader) {
      const notes = await list("note", sealedPerson, sql.personalNotes, [subject, reader, purpose, present()]);
      return notes.map((note) => ({ note: noteIn(note.subject), data: cipher.open(note.subject, note) }));
    },
    personalReads: ({ subject, after = 0, limit = 1000 } = {}) =>
      subject === undefined
        ? list("read of personal data", storedRead, sql.personalReads, [after, atMost(limit)])
        : list("read of personal data", storedRead, sql.personalReadsOf, [after, atMost(limit), subject]),
    async forget(subject) {
      await database.query(sql.forget, [tenant, subject], tenant);
    },
    async pinDefinitions(given) {
      const written = JSON.stringify(given.map((each, place) => ({ ...each, place })));
      for (;;) {
        const hashes = await list("hashes of definitions", z.string().nullable(), sql.pinDefinitions, [written]);
        // Whoever told a version at the same moment has committed by now.
        if (hashes.every((hash) => hash !== null)) return hashes;
      }
    },
    async instances({ workflow, after, limit = 1000 } = {}) {
      const found =
        workflow === undefined
          ? await list("instance", storedInstance, sql.instances, [
              after?.workflow ?? "",
              after?.id ?? "",
              atMost(limit),
            ])
          : await list("instance", storedInstance, sql.instancesOf, [workflow, after?.id ?? "", atMost(limit)]);
      return found.map(taken);
    },
    audit: {
      start: () => one("beginning of the chain", chainStart, sql.chainStart, []),
      facts: ({ after, limit }) => list("fact", sealedFact, sql.sealedFacts, [after, atMost(limit)]),
      refs: ({ after, limit }) =>
        list("instance", storedRef, sql.refs, [after?.workflow ?? "", after?.id ?? "", atMost(limit)]),
      messages: ({ after = "", limit }) => list("message", sealedMessage, sql.sealedMessages, [after, atMost(limit)]),
    },
    hold: async (work, holder, lease) => {
      const parameters = [work, holder, present(), later(lease), lease.total("seconds")];
      return (await one("holder", isDone, sql.hold, parameters)) === true;
    },
    release: async (work, holder) => {
      await database.query(sql.release, [tenant, work, holder], tenant);
    },
    wakeUp: localWakeUp(),
    close: async () => {},
  };
  if (!writesBehind) return store;
  return behind(store, {
    now: () => clock?.now().epochMilliseconds ?? Date.now(),
    together: committing.together,
    heads: async () => {
      const heads = await one("heads", storedHeads, sql.heads, []);
      if (heads === undefined) throw new NastavnikError("internal", "expected heads, got none");
      return heads;
    },
  });
}
