import { instanceRow } from "./migrations/0009-instance-row.ts";
import { lists } from "./migrations/0018-lists.ts";

// Every list comes as one JSON text: one row is several times as fast as many, and the same for every driver.
const listOf = (from: string): string => `select coalesce(json_agg(t), '[]')::text as result from (${from}) t`;

// Notes lie behind the person and U+001F, which is in no identifier of a person: a range of the primary key.
const isNoteOf = (person: string): string => `subject >= ${person} || chr(31) and subject < ${person} || chr(32)`;

// Those of an object from ids to tries that were not tried since.
const heldAs = (compared: "=" | "<="): string =>
  `id = any (array(select jsonb_object_keys($2::jsonb))) and attempts ${compared} ($2::jsonb ->> id)::integer`;

// As a member of a group: whoever writes one loads it, and then asks for its timers.
const memberRow = instanceRow("$1", false);

// `$2` is the try, `$3` the tries that count by now, `$4` the failure, `$5` the end of the pause in a simulation, `$6` its
// length in seconds, without which it is set aside, `$7` the present of a simulation.
const failed = `attempts = $3, failure = $4::json, since = coalesce(since, nastavnik.instant($7, 0)),
  state = case when $6::text is null then 'aside' else 'waiting' end,
  next_attempt_at = case when $6::text is null then null else nastavnik.instant($5, $6::text::double precision) end`;

const untried = "attempts = 0, failure = null, since = null, next_attempt_at = null, state = 'waiting'";

const timerKey = (timer: string): string =>
  `'timer:' || ${timer}.workflow || '/' || ${timer}.instance || '/' || ${timer}.id`;

/** The statements of the store; each answers with one JSON text, `result`. `$1` is the tenant. */
export const sql = {
  commits: `select nastavnik.commits($1, $2::integer, ${lists.parameterTypes.map((type, index) => `$${index + 3}::${type}`).join(", ")}) as result`,
  turns: `select nastavnik.turns($1, $2::text[], $3::text[], $4::integer[]) as result`,
  load: listOf(
    // Without the limit the planner, who expects a hundred references, would read the whole table for one.
    `select i.* from jsonb_to_recordset($2::jsonb) as r(workflow text, id text) cross join lateral (
      select ${instanceRow("$1", true)}
        from nastavnik.instance o
        where o.tenant = $1 and o.workflow = r.workflow and o.id = r.id limit 1) i`,
  ),
  instances: listOf(
    `select ${instanceRow("$1", true)} from nastavnik.instance o
      where o.tenant = $1 and (o.workflow, o.id) > ($2, $3) order by o.workflow, o.id limit $4`,
  ),
  instancesOf: listOf(
    `select ${instanceRow("$1", true)} from nastavnik.instance o
      where o.tenant = $1 and o.workflow = $2 and o.id > $3 order by o.id limit $4`,
  ),
  chainStart: `select json_build_object('position', position, 'facts', facts, 'messages', messages, 'at', at,
      'link', encode(link, 'hex'))::text as result from nastavnik.chain_start where tenant = $1`,
  sealedFacts: listOf(
    `select position, workflow, instance, version, at, fact::text as document,
        coalesce(encode(asked, 'hex'), '') as asked, encode(link, 'hex') as link
      from nastavnik.fact where tenant = $1 and position > $2 order by position limit $3`,
  ),
  refs: listOf(
    `select workflow, id from nastavnik.instance
      where tenant = $1 and (workflow, id) > ($2, $3) order by workflow, id limit $4`,
  ),
  sealedMessages: listOf(
    `select position, id, workflow, instance, item::text as document
      from nastavnik.outbox where tenant = $1 and id > $2 order by id limit $3`,
  ),
  // Everything that a commit is checked by, and whether any command was ever answered.
  heads: `select json_build_object(
      'isNew', not exists (select from nastavnik.command where tenant = $1),
      'instances', (select coalesce(json_agg(json_build_array(workflow, id, version, parent)), '[]')
        from nastavnik.instance where tenant = $1),
      'groups', (select coalesce(json_agg(json_build_array(workflow, parent, members, versions)), '[]')
        from nastavnik.group_head where tenant = $1))::text as result`,
  loadGroup: `select json_build_object(
      'position', coalesce((select position from nastavnik.fact where tenant = $1 order by position desc limit 1), 0),
      'instances', (select coalesce(json_agg(t), '[]') from (
        select ${memberRow} from nastavnik.instance o
          where o.tenant = $1 and o.workflow = $2 and o.parent = $3 order by o.id) t))::text as result`,
  groupChanges: `with since as materialized (
      select position, workflow, instance from nastavnik.fact
        where tenant = $1 and position > $4 order by position limit $5)
    select json_build_object(
      'count', (select count(*) from since),
      'position', coalesce((select max(position) from since), $4),
      'instances', (select coalesce(json_agg(t), '[]') from (
        select ${memberRow} from nastavnik.instance o
          where o.tenant = $1 and o.workflow = $2 and o.parent = $3
            and o.id = any (array(select instance from since where workflow = $2)) order by o.id) t))::text as result`,
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
      where tenant collate "POSIX" = $1 and position > $2 order by position limit $3`,
  ),
  commandsOf: listOf(
    `select position, workflow, instance, id, type, actor, at, answer from nastavnik.command
      where tenant = $1 and position > $2 and workflow = $4 and instance = $5 order by position limit $3`,
  ),
  dueTimers: listOf(
    `select t.workflow, t.instance, t.id, t.due_at, t.depth, t.attempts
      from nastavnik.timer t
      where t.tenant = $1 and t.state = 'waiting' and t.due_at <= $2
        and (t.next_attempt_at > (select nastavnik.instant($4, 0))) is not true
        and not exists (
          select from nastavnik.timer e
            where e.tenant = $1 and e.workflow = t.workflow and e.instance = t.instance
              and (e.state = 'aside' or e.next_attempt_at is not null) and (e.due_at, e.id) < (t.due_at, t.id)
              and (e.state = 'aside' or e.next_attempt_at > (select nastavnik.instant($4, 0))))
      order by t.due_at, t.workflow, t.instance, t.id limit $3`,
  ),
  lease: `select nastavnik.lease($1, $2::jsonb, $3, $4, $5, $6)::text as result`,
  giveBack: `update nastavnik.outbox set attempts = attempts - 1, leased_until = null
    where tenant = $1 and ${heldAs("=")} and leased_until is not null`,
  pinDefinitions: `with given as (
      select g.workflow, g.version, g.hash, g.place
        from jsonb_to_recordset($2::jsonb) as g(workflow text, version integer, hash text, place integer)
    ), added as (
      insert into nastavnik.definition (tenant, workflow, version, hash)
        select $1, g.workflow, g.version, g.hash from given g order by g.workflow, g.version
      on conflict (tenant, workflow, version) do nothing
      returning workflow, version, hash
    ), known as (
      select a.workflow, a.version, a.hash from added a
      union
      select d.workflow, d.version, d.hash from nastavnik.definition d
        join given g on g.workflow collate "C" = d.workflow and g.version = d.version where d.tenant = $1
    )
    select coalesce(json_agg(k.hash order by g.place), '[]')::text as result
      from given g left join known k on k.workflow collate "C" = g.workflow collate "C" and k.version = g.version`,
  hold: `insert into nastavnik.holder as h (tenant, work, holder, until)
      values ($1, $2, $3, nastavnik.instant($5, $6))
    on conflict (tenant, work) do update set holder = excluded.holder, until = excluded.until
      where h.holder = excluded.holder or h.until <= nastavnik.instant($4, 0)
    returning 'true' as result`,
  release: `delete from nastavnik.holder where tenant = $1 and work = $2 and holder = $3`,
  failItem: `update nastavnik.outbox set ${failed}, leased_until = null
    where tenant = $1 and id = $8 and attempts <= $2 returning 'true' as result`,
  failTimer: `update nastavnik.timer set ${failed}
    where tenant = $1 and workflow = $8 and instance = $9 and id = $10 and attempts <= $2 returning 'true' as result`,
  asides: listOf(
    `select * from (
       select o.id as key, o.kind, o.workflow as source_workflow, o.instance as source_instance, o.item, o.at,
              o.failure, o.attempts, o.since, (
           select count(*) from nastavnik.outbox b
             where b.tenant = $1 and b.lane = o.lane and b.kind = o.kind and b.position > o.position) as behind
         from nastavnik.outbox o where o.tenant = $1 and o.state = 'aside'
       union all
       select ${timerKey("t")}, 'timer', t.workflow, t.instance, json_build_object('id', t.id), t.due_at,
              t.failure, t.attempts, t.since, (
           select count(*) from nastavnik.timer b
             where b.tenant = $1 and b.workflow = t.workflow and b.instance = t.instance
               and (b.due_at, b.id) > (t.due_at, t.id))
         from nastavnik.timer t where t.tenant = $1 and t.state = 'aside') a
       where ($2::text is null or a.key = $2) and ($3::text is null or (a.since, a.key) > ($3, $4 collate "C"))
       order by a.since, a.key limit $5`,
  ),
  retryItem: `update nastavnik.outbox set ${untried}
    where tenant = $1 and id = $2 and state = 'aside' returning 'true' as result`,
  retryTimer: `update nastavnik.timer t set ${untried}
    where tenant = $1 and ${timerKey("t")} = $2 and state = 'aside' returning 'true' as result`,
  // `$2` is an object from ids to tries.
  settleOutbox: `with gone as (
      delete from nastavnik.outbox where tenant = $1 and ${heldAs("<=")} returning id)
    select coalesce(json_agg(id), '[]')::text as result from gone`,
  prolong: `with kept as (
      update nastavnik.outbox set leased_until = nastavnik.instant($3, $4)
        where tenant = $1 and ${heldAs("=")} and leased_until is not null returning id)
    select coalesce(json_agg(id), '[]')::text as result from kept`,
  // `$3` reads, for `$4`; `$5` is the present of a simulation.
  personalData: `select nastavnik.read_people($1, $2::text[], $3, $4, $5) as result`,
  // The notes of `$2`, as `personalData` gives people.
  personalNotes: `with found as (
      select d.subject, encode(d.data, 'base64') as data, encode(k.key, 'base64') as key, k.wrapped, k.master
        from nastavnik.personal_data d join nastavnik.person_key k using (tenant, subject)
        where tenant = $1 and ${isNoteOf("$2")}),
    noted as (
      insert into nastavnik.personal_read (tenant, subject, reader, purpose, at)
        select $1, $2, $3, $4, nastavnik.instant($5, 0) where exists (select from found))
    select coalesce(json_agg(found order by subject), '[]')::text as result from found`,
  personalReads: listOf(
    `select position, subject, reader, purpose, at from nastavnik.personal_read
      where tenant = $1 and position > $2 order by position limit $3`,
  ),
  personalReadsOf: listOf(
    `select position, subject, reader, purpose, at from nastavnik.personal_read
      where tenant = $1 and position > $2 and subject = $4 order by position limit $3`,
  ),
  // The keys that are not under the master key `$2`, a few at a time; `$4` is the last person of the former ones.
  keysUnderOthers: listOf(
    `select subject, encode(key, 'base64') as key, wrapped, master from nastavnik.person_key
      where tenant = $1 and master is distinct from $2 and subject > $4 order by subject limit $3`,
  ),
  // Only if it is still the same: the person may have been forgotten, or sealed anew.
  rewrap: `update nastavnik.person_key set key = decode($3, 'base64'), wrapped = true, master = $4
    where tenant = $1 and subject = $2 and key = decode($5, 'base64') returning 'true' as result`,
  forget: `with key as (delete from nastavnik.person_key where tenant = $1 and (subject = $2 or ${isNoteOf("$2")}))
    delete from nastavnik.personal_data where tenant = $1 and (subject = $2 or ${isNoteOf("$2")})`,
};
