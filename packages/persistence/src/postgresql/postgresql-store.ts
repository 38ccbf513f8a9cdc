import { refKey, type Instance } from "@nastavnik/core";
import type { HistoryQuery, OutboxItem, Store } from "@nastavnik/engine";
import * as z from "zod";
import { checkCommit } from "../commit/check-commit.ts";
import type { Database, Parameter } from "./database.ts";
import { encodeCommit } from "./encode-commit.ts";
import { boundText } from "./instant-text.ts";
import type { PersonalCipher } from "./personal-cipher.ts";
import {
  commitResult,
  leasedItem,
  parseStored,
  sealedPerson,
  storedAnswer,
  storedCommand,
  storedFact,
  storedInstance,
  storedTimer,
} from "./stored.ts";

/** Options of every store over SQL. */
export interface PostgresqlStoreOptions {
  /** Tenant that the store serves; it sees and changes the rows of no other. */
  readonly tenant: string;
  /** 32 bytes under which the keys of people are stored encrypted; in clear unless given. Keep it outside the database. */
  readonly masterKey?: Uint8Array;
}

// Every list comes as one JSON text: one row is several times as fast as many, and the same for every driver.
const listOf = (from: string): string => `select coalesce(json_agg(t), '[]')::text as result from (${from}) t`;

// As an array, and not joined: the planner then looks up each, and never reads all rows of the tenant to find them.
const anyOf = (texts: string): string => `any (array(select jsonb_array_elements_text(${texts}::jsonb)))`;

const instanceColumns = "workflow, id, parent, definition_version, version, status, value, context";

const sql = {
  commit: `select nastavnik.commit($1, $2::jsonb)::text as result`,
  load: listOf(
    // Without the limit the planner, who expects a hundred references, would read the whole table for one.
    `select i.* from jsonb_to_recordset($2::jsonb) as r(workflow text, id text) cross join lateral (
      select ${instanceColumns} from nastavnik.instance
        where tenant = $1 and workflow = r.workflow and id = r.id limit 1) i`,
  ),
  loadGroup: listOf(
    `select ${instanceColumns} from nastavnik.instance
      where tenant = $1 and workflow = $2 and parent = $3 order by id`,
  ),
  answerTo: `select answer::text as result from nastavnik.command
    where tenant = $1 and workflow = $2 and instance = $3 and id = $4`,
  facts: listOf(
    `select position, fact from nastavnik.fact where tenant = $1 and position > $2 order by position limit $3`,
  ),
  factsOf: listOf(
    `select position, fact from nastavnik.fact
      where tenant = $1 and position > $2 and workflow = $4 and instance = $5 order by version limit $3`,
  ),
  commands: listOf(
    `select position, workflow, instance, id, type, actor, at, answer from nastavnik.command
      where tenant || '' = $1 and position > $2 order by position limit $3`,
  ),
  commandsOf: listOf(
    `select position, workflow, instance, id, type, actor, at, answer from nastavnik.command
      where tenant = $1 and position > $2 and workflow = $4 and instance = $5 order by position limit $3`,
  ),
  dueTimers: listOf(
    `select workflow, instance, id, due_at from nastavnik.timer
      where tenant = $1 and due_at <= $2 order by due_at, workflow, instance, id limit $3`,
  ),
  settleOutbox: `delete from nastavnik.outbox where tenant = $1 and id = ${anyOf("$2")}`,
  personalData: listOf(
    `select d.subject, encode(d.data, 'base64') as data, encode(k.key, 'base64') as key, k.wrapped
      from nastavnik.personal_data d join nastavnik.person_key k using (tenant, subject)
      where tenant = $1 and subject = ${anyOf("$2")}`,
  ),
  forget: `with key as (delete from nastavnik.person_key where tenant = $1 and subject = $2)
    delete from nastavnik.personal_data where tenant = $1 and subject = $2`,
};

// Each kind is asked for by itself: only then the index gives the oldest at once.
function freeItems(kinds: readonly OutboxItem["kind"][], columns: string, locking: string): string {
  const ofKind = kinds.map(
    (kind) => `select * from (
      select ${columns} from nastavnik.outbox
        where tenant = $1 and kind = '${kind}' and (leased_until is null or leased_until <= $2)
        order by position limit $3 ${locking}) ${kind}`,
  );
  return `select * from (${ofKind.join(" union all ")}) o order by position limit $3`;
}

function outboxSql(...kinds: readonly OutboxItem["kind"][]) {
  return {
    // What a lease of zero is: it changes nothing, so that a clock that starts again finds everything as it was.
    look: listOf(freeItems(kinds, "position, item, workflow, instance, at, attempt + 1 as attempt", "")),
    take: `with free as (${freeItems(kinds, "position, id", "for update skip locked")}),
      taken as (
        update nastavnik.outbox set attempt = attempt + 1, leased_until = $4
          where tenant = $1 and id = any (array(select id from free))
          returning position, item, workflow, instance, at, attempt)
      select coalesce(json_agg(taken order by position), '[]')::text as result from taken`,
  };
}

const outboxOf = {
  effect: outboxSql("effect"),
  reaction: outboxSql("reaction"),
  both: outboxSql("effect", "reaction"),
};

// Later than every stored instant: a limit of one then gives the next timer.
const endOfTime = "9999-12-31T23:59:59.999999999Z";

/** A {@link Store} over a PostgreSQL whose schema is migrated; `close` does nothing. */
export function postgresqlStore(database: Database, tenant: string, cipher: PersonalCipher): Store {
  async function one<T>(what: string, schema: z.ZodType<T>, statement: string, parameters: readonly Parameter[]) {
    const [row] = await database.query(statement, [tenant, ...parameters]);
    if (row === undefined) return undefined;
    return parseStored(what, schema, JSON.parse(row["result"] as string));
  }

  async function list<T>(what: string, schema: z.ZodType<T>, statement: string, parameters: readonly Parameter[]) {
    return (await one(what, z.array(schema), statement, parameters)) ?? [];
  }

  const history = <T>(what: string, schema: z.ZodType<T>, all: string, ofInstance: string, query: HistoryQuery) => {
    const { instance, after = 0, limit = 1000 } = query;
    return instance === undefined
      ? list(what, schema, all, [after, limit])
      : list(what, schema, ofInstance, [after, limit, instance.workflow, instance.id]);
  };

  return {
    tenant,
    async load(refs) {
      if (refs.length === 0) return [];
      const wanted = JSON.stringify(refs.map(({ workflow, id }) => ({ workflow, id })));
      const found = new Map<string, Instance>();
      for (const instance of await list("instance", storedInstance, sql.load, [wanted])) {
        found.set(refKey(instance), instance);
      }
      return refs.map((ref) => found.get(refKey(ref)));
    },
    async loadGroup(workflow, parent) {
      const instances = await list("instance", storedInstance, sql.loadGroup, [workflow, parent]);
      const versions = instances.reduce((sum, { version }) => sum + version, 0);
      return { instances, fingerprint: `${instances.length}:${versions}` };
    },
    answerTo: (instance, commandId) =>
      one("answer", storedAnswer, sql.answerTo, [instance.workflow, instance.id, commandId]),
    async commit(commit) {
      checkCommit(commit);
      const answered = await one("result", commitResult, sql.commit, [encodeCommit(commit, cipher)]);
      return answered as NonNullable<typeof answered>;
    },
    facts: (query = {}) => history("fact", storedFact, sql.facts, sql.factsOf, query),
    commands: (query = {}) => history("command", storedCommand, sql.commands, sql.commandsOf, query),
    nextTimer: async () => (await list("timer", storedTimer, sql.dueTimers, [endOfTime, 1]))[0],
    dueTimers: (until, limit) => list("timer", storedTimer, sql.dueTimers, [boundText(until), limit]),
    leaseOutbox({ now, lease, limit, kind }) {
      const { look, take } = outboxOf[kind ?? "both"];
      return lease.blank
        ? list("outbox item", leasedItem, look, [boundText(now), limit])
        : list("outbox item", leasedItem, take, [boundText(now), limit, boundText(now.add(lease))]);
    },
    async settleOutbox(ids) {
      if (ids.length > 0) await database.query(sql.settleOutbox, [tenant, JSON.stringify(ids)]);
    },
    async personalData(subjects) {
      if (subjects.length === 0) return new Map();
      const people = await list("personal data", sealedPerson, sql.personalData, [JSON.stringify(subjects)]);
      return new Map(people.map((person) => [person.subject, cipher.open(person.subject, person)]));
    },
    async forget(subject) {
      await database.query(sql.forget, [tenant, subject]);
    },
    close: async () => {},
  };
}
