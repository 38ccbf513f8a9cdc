import type { Migration } from "./migration.ts";

type Columns = Readonly<Record<string, "text" | "integer" | "boolean" | "json">>;

/**
 * What `nastavnik.commits` is given: a list of rows for each of these, one JSON array a column. `member` is the place of
 * the commit in the batch that a row belongs to, from 1 on; it is given to all but the commands, which are in that order.
 */
export const given = {
  command: {
    workflow: "text",
    instance: "text",
    id: "text",
    type: "text",
    actor: "text",
    at: "text",
    latest: "text",
    answer: "json",
  },
  expected: { member: "integer", workflow: "text", id: "text", version: "integer" },
  group: { member: "integer", workflow: "text", parent: "text", fingerprint: "text" },
  instance: {
    member: "integer",
    workflow: "text",
    id: "text",
    parent: "text",
    definition_version: "integer",
    before: "integer",
    version: "integer",
    status: "text",
    value: "json",
    context: "json",
  },
  fact: { member: "integer", workflow: "text", instance: "text", version: "integer", at: "text", fact: "json" },
  cancelled: { member: "integer", workflow: "text", instance: "text", id: "text" },
  timer: {
    member: "integer",
    workflow: "text",
    instance: "text",
    id: "text",
    due_at: "text",
    depth: "integer",
  },
  settled: { member: "integer", id: "text" },
  outbox: {
    member: "integer",
    id: "text",
    kind: "text",
    lane: "text",
    workflow: "text",
    instance: "text",
    at: "text",
    item: "json",
  },
  person: {
    member: "integer",
    subject: "text",
    data: "text",
    key: "text",
    wrapped: "boolean",
    master: "text",
  },
} as const satisfies Readonly<Record<string, Columns>>;

export type Given = typeof given;

const parametersOf = (table: keyof Given): readonly string[] =>
  Object.keys(given[table]).map((column) => `${table}_${column}`);

/** The rows of a list as a table; documents come out as the very text that was given. */
function rowsOf(table: keyof Given, where = ""): string {
  const columns = Object.entries(given[table]);
  const lists = columns.map(
    ([column, type]) => `json_array_elements${type === "json" ? "" : "_text"}(${table}_${column})`,
  );
  const cast = columns.map(([column, type]) =>
    type === "text" || type === "json" ? `r.${column}` : `r.${column}::${type}`,
  );
  return `(select ${cast.join(", ")} from rows from (${lists.join(", ")}) as r(${columns.map(([column]) => column).join(", ")}) ${where})`;
}

/** Those rows whose commits are carried out. */
const carriedOut = (table: keyof Given): string => rowsOf(table, `where r.member::integer <> all (left_out)`);

const isEmpty = (table: keyof Given): string => `json_array_length(${table}_member) = 0`;

/**
 * `nastavnik.commits(tenant, format, …)` carries out a batch of commits of one tenant in one round trip and one
 * transaction. None of them looks at what another of them writes. It answers with those that were not carried out: a
 * duplicate, a conflict, one ahead of the clock; an error undoes all of them.
 */
export const commits: Migration = {
  version: 5,
  statements: [
    `create or replace function nastavnik.commit(for_tenant text, commit jsonb) returns json
     language plpgsql set search_path = pg_catalog, pg_temp as $$
     begin
       raise exception 'this process is of an older release than the store';
     end $$`,
    // Its plans are made once, while the tables are small, and must still be good when they are large: each row that is
    // looked for is looked up by itself, and no two tables are joined.
    `create function nastavnik.commits(for_tenant text, known_format integer,
       ${(Object.keys(given) as (keyof Given)[])
         .flatMap(parametersOf)
         .map((name) => `${name} json`)
         .join(", ")})
     returns text language plpgsql
     set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off as $$
     #variable_conflict use_column
     declare
       stored_format integer;
       expected_rows bigint;
       written_rows bigint;
       look record;
       -- Numbers of the commits that are not carried out, and why.
       left_out integer[];
       conflicts integer[] := '{}';
       ahead integer[] := '{}';
       duplicates json;
       -- What the conflicts are about, as it is.
       current json;
     begin
       -- First of all: a process of an older release must not go on in a store whose format it does not know.
       select f.format into stored_format from nastavnik.store_format f;
       if known_format < stored_format then
         return json_build_object('format', stored_format)::text;
       end if;
       perform set_config('nastavnik_tenant.id', for_tenant, true);
       -- One batch of a tenant at a time: what was read stays true until the end, groups included, and positions become
       -- visible in their own order. Every statement after this one sees what the former holder has committed.
       perform pg_advisory_xact_lock(hashtextextended('nastavnik/tenant/' || for_tenant, 0));

       -- Locked, so that this answer too waits until the first one is as safe as commits have to be here.
       select array_agg(d.member), json_agg(json_build_object('member', d.member, 'answer', d.answer))
         into left_out, duplicates
         from (
           select g.member::integer as member, (
               select c.answer from nastavnik.command c
                 where c.tenant = for_tenant and c.workflow = g.workflow and c.instance = g.instance and c.id = g.id
                 for update) as answer
             from rows from (json_array_elements_text(command_workflow), json_array_elements_text(command_instance),
               json_array_elements_text(command_id)) with ordinality as g(workflow, instance, id, member)) d
         where d.answer is not null;
       left_out := coalesce(left_out, '{}');

       conflicts := array(
         select distinct e.member from ${rowsOf("expected")} e
           where e.member <> all (left_out) and e.version <> coalesce((
             select i.version from nastavnik.instance i
               where i.tenant = for_tenant and i.workflow = e.workflow and i.id = e.id), 0));
       if not ${isEmpty("group")} then
         conflicts := conflicts || array(
           select distinct g.member from ${rowsOf("group")} g
             where g.member <> all (left_out || conflicts) and g.fingerprint <> coalesce((
               select i.members || ':' || i.versions from nastavnik.group_head i
                 where i.tenant = for_tenant and i.workflow = g.workflow and i.parent = g.parent), '0:0'));
       end if;
       left_out := left_out || conflicts;
       ahead := array(
         select g.member from rows from (json_array_elements_text(command_latest)) with ordinality as g(latest, member)
           where g.member <> all (left_out) and g.latest > nastavnik.instant(null, 60));
       left_out := left_out || ahead;

       insert into nastavnik.command (tenant, workflow, instance, id, type, actor, at, answer)
         select for_tenant, g.workflow, g.instance, g.id, g.type, g.actor, g.at, g.answer
           from rows from (${Object.entries(given.command)
             .filter(([column]) => column !== "latest")
             .map(([column, type]) => `json_array_elements${type === "json" ? "" : "_text"}(command_${column})`)
             .join(", ")}) with ordinality as g(workflow, instance, id, type, actor, at, answer, member)
           where g.member <> all (left_out);
       if not ${isEmpty("instance")} then
         insert into nastavnik.instance as i
             (tenant, workflow, id, parent, definition_version, version, status, value, context)
           select for_tenant, g.workflow, g.id, g.parent, g.definition_version, g.version, g.status, g.value, g.context
             from ${carriedOut("instance")} g
           on conflict (tenant, workflow, id) do update
             set definition_version = excluded.definition_version, version = excluded.version,
                 status = excluded.status, value = excluded.value, context = excluded.context
             where i.parent is not distinct from excluded.parent;
         get diagnostics written_rows = row_count;
         select count(*) into expected_rows from json_array_elements_text(instance_member) as g(member)
           where g.member::integer <> all (left_out);
         if written_rows <> expected_rows then
           raise exception 'the parent of an instance never changes';
         end if;
         insert into nastavnik.group_head as i (tenant, workflow, parent, members, versions)
           select for_tenant, g.workflow, g.parent, count(*) filter (where g.before = 0), sum(g.version - g.before)
             from ${carriedOut("instance")} g
             where g.parent is not null
             group by g.workflow, g.parent
           on conflict (tenant, workflow, parent) do update
             set members = i.members + excluded.members, versions = i.versions + excluded.versions;
         insert into nastavnik.fact (tenant, workflow, instance, version, at, fact)
           select for_tenant, g.workflow, g.instance, g.version, g.at, g.fact from ${carriedOut("fact")} g;
       end if;
       if not ${isEmpty("cancelled")} then
         for look in select * from ${carriedOut("cancelled")} g loop
           delete from nastavnik.timer t
             where t.tenant = for_tenant and t.workflow = look.workflow and t.instance = look.instance
               and t.id = look.id;
         end loop;
       end if;
       if not ${isEmpty("timer")} then
         insert into nastavnik.timer (tenant, workflow, instance, id, due_at, depth)
           select for_tenant, g.workflow, g.instance, g.id, g.due_at, g.depth from ${carriedOut("timer")} g
           -- One that is set anew has not failed yet.
           on conflict (tenant, workflow, instance, id) do update
             set due_at = excluded.due_at, depth = excluded.depth, attempts = 0, since = null, next_attempt_at = null,
                 failure = null, state = 'waiting';
       end if;
       if not ${isEmpty("settled")} then
         for look in select * from ${carriedOut("settled")} g loop
           delete from nastavnik.outbox o where o.tenant = for_tenant and o.id = look.id;
         end loop;
       end if;
       if not ${isEmpty("outbox")} then
         insert into nastavnik.outbox (tenant, id, kind, item, lane, workflow, instance, at)
           select for_tenant, g.id, g.kind, g.item, g.lane, g.workflow, g.instance, g.at from ${carriedOut("outbox")} g;
       end if;
       if not ${isEmpty("person")} then
         insert into nastavnik.personal_data (tenant, subject, data)
           select for_tenant, g.subject, decode(g.data, 'base64') from ${carriedOut("person")} g
           on conflict (subject, tenant) do update set data = excluded.data;
         insert into nastavnik.person_key (tenant, subject, key, wrapped, master)
           select for_tenant, g.subject, decode(g.key, 'base64'), g.wrapped, g.master from ${carriedOut("person")} g
           on conflict (subject, tenant) do update
             set key = excluded.key, wrapped = excluded.wrapped, master = excluded.master;
       end if;
       if conflicts <> '{}' then
         select json_agg(json_build_object('member', e.member, 'instance', i)) into current
           from ${rowsOf("expected")} e cross join lateral (
             select o.workflow, o.id, o.parent, o.definition_version, o.version, o.status, o.value, o.context, (
                 select f.at from nastavnik.fact f
                   where f.tenant = for_tenant and f.workflow = e.workflow and f.instance = e.id
                     and f.version = o.version) as at, (
                 select json_agg(json_build_object('id', t.id, 'due_at', t.due_at) order by t.due_at, t.id)
                   from nastavnik.timer t
                   where t.tenant = for_tenant and t.workflow = e.workflow and t.instance = e.id) as timers
               from nastavnik.instance o
               where o.tenant = for_tenant and o.workflow = e.workflow and o.id = e.id limit 1) i
           where e.member = any (conflicts) and e.version <> i.version;
       end if;
       return json_build_object('duplicates', coalesce(duplicates, '[]'), 'conflicts', conflicts, 'ahead', ahead,
                                'current', coalesce(current, '[]'),
                                'now', nastavnik.instant(null, 0))::text;
     end $$`,
  ],
};
