import type { OutboxItem } from "@nastavnik/engine";

// Every list comes as one JSON text: one row is several times as fast as many, and the same for every driver.
const listOf = (from: string): string => `select coalesce(json_agg(t), '[]')::text as result from (${from}) t`;

// As an array, and not joined: the planner then looks up each, and never reads all rows of the tenant to find them.
const anyOf = (texts: string): string => `any (array(select jsonb_array_elements_text(${texts}::jsonb)))`;

const instanceColumns = "workflow, id, parent, definition_version, version, status, value, context";

/** The statements of the store; each answers with one JSON text, `result`. `$1` is the tenant. */
export const sql = {
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

function statementsOf(...kinds: readonly OutboxItem["kind"][]) {
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

/** Statements that look at, or take, the free items of a kind: `$2` is now, `$3` the limit, `$4` the end of the lease. */
export const outboxSql = {
  effect: statementsOf("effect"),
  reaction: statementsOf("reaction"),
  both: statementsOf("effect", "reaction"),
};
