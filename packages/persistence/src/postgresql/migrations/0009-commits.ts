import { isDue, instanceRow } from "./0009-instance-row.ts";
import { lists } from "./0009-lists.ts";
import type { Given } from "./0018-lists.ts";
import type { Lists } from "./lists.ts";

/** The lists that every version of the function is given; one may have more columns in them. */
type CommitLists = Pick<
  Lists<Omit<Given, "fact"> & { readonly fact: Pick<Given["fact"], "member"> }>,
  "parameters" | "rows" | "carriedOut" | "isGiven"
>;

/** How facts are written. */
export interface FactWriting {
  /** Variables that this takes. */
  readonly declared: string;
  readonly facts: string;
}

/**
 * `nastavnik.commits(tenant, format, …)` carries out a batch of commits of one tenant in one round trip and one
 * transaction. None of them looks at what another of them writes. It answers with those that were not carried out (a
 * duplicate, a conflict, one ahead of the clock) and with the instances of which the next commit should bring a snapshot;
 * an error undoes all of them.
 *
 * Its plans are made once, while the tables are small, and must still be good when they are large: each row that is looked
 * for is looked up by itself, and no two tables are joined.
 */
export const commitsOf = (
  { parameters, rows, carriedOut, isGiven }: CommitLists,
  { declared, facts }: FactWriting,
): string => `create function nastavnik.commits(for_tenant text, known_format integer, ${parameters.join(", ")})
  returns text language plpgsql
  set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
  set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    stored_format integer;
    expected_rows bigint;
    written_rows bigint;
    look record;
    horizon text;
    -- Numbers of the commits that are not carried out, and why.
    left_out integer[];
    conflicts integer[] := '{}';
    ahead integer[] := '{}';
    duplicates json;
    -- What the conflicts are about, as it is.
    current json;
    -- Those of which the next commit should bring a snapshot.
    due json;
${declared}  begin
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
          from ${rows("command", ["workflow", "instance", "id"])} with ordinality as g(workflow, instance, id, member)) d
      where d.answer is not null;
    left_out := coalesce(left_out, '{}');

    conflicts := array(
      select distinct e.member from ${carriedOut("expected")} e
        where e.version <> coalesce((
          select i.version from nastavnik.instance i
            where i.tenant = for_tenant and i.workflow = e.workflow and i.id = e.id), 0));
    if ${isGiven("group")} then
      conflicts := conflicts || array(
        select distinct g.member from ${carriedOut("group")} g
          where g.member <> all (conflicts) and g.fingerprint <> coalesce((
            select i.members || ':' || i.versions from nastavnik.group_head i
              where i.tenant = for_tenant and i.workflow = g.workflow and i.parent = g.parent), '0:0'));
    end if;
    left_out := left_out || conflicts;
    horizon := to_char((clock_timestamp() + interval '60 seconds') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"000Z"');
    ahead := array(
      select g.member from ${rows("command", ["latest"])} with ordinality as g(latest, member)
        where g.latest > horizon and g.member <> all (left_out));
    left_out := left_out || ahead;

    insert into nastavnik.command (tenant, workflow, instance, id, type, actor, at, answer)
      select for_tenant, g.workflow, g.instance, g.id, g.type, g.actor, g.at, g.answer::json
        from ${rows("command", ["workflow", "instance", "id", "type", "actor", "at", "answer"])}
          with ordinality as g(workflow, instance, id, type, actor, at, answer, member)
        where g.member <> all (left_out);
    if ${isGiven("instance")} then
      with written as (
        insert into nastavnik.instance as i (tenant, workflow, id, parent, definition_version, version, status, value,
            at, facts_since, bytes_since, snapshot_bytes)
          select for_tenant, g.workflow, g.id, g.parent, g.definition_version, g.version, g.status, g.value, g.at,
              case when g.snapshot is null then g.version - g.before else 0 end,
              case when g.snapshot is null then g.bytes else 0 end, coalesce(g.snapshot, 0)
            from ${carriedOut("instance")} g
          on conflict (tenant, workflow, id) do update
            set definition_version = excluded.definition_version, version = excluded.version,
                status = excluded.status, value = excluded.value, at = excluded.at,
                facts_since = case when excluded.facts_since = 0 then 0
                  else i.facts_since + excluded.facts_since end,
                bytes_since = case when excluded.facts_since = 0 then 0
                  else i.bytes_since + excluded.bytes_since end,
                snapshot_bytes = case when excluded.facts_since = 0 then excluded.snapshot_bytes
                  else i.snapshot_bytes end
            where i.parent is not distinct from excluded.parent
          returning i.workflow, i.id, (${isDue("i")}) as is_due)
      select count(*), json_agg(json_build_object('workflow', w.workflow, 'id', w.id)) filter (where w.is_due)
        into written_rows, due from written w;
      expected_rows := cardinality(instance_member);
      if left_out <> '{}' then
        select count(*) into expected_rows from unnest(instance_member) as g(member)
          where g.member <> all (left_out);
      end if;
      if written_rows <> expected_rows then
        raise exception 'the parent of an instance never changes';
      end if;
      if ${isGiven("snapshot")} then
        insert into nastavnik.snapshot as s (tenant, workflow, instance, version, context)
          select for_tenant, g.workflow, g.id, g.version, g.context from ${carriedOut("snapshot")} g
          on conflict (tenant, workflow, instance) do update
            set version = excluded.version, context = excluded.context;
      end if;
      insert into nastavnik.group_head as i (tenant, workflow, parent, members, versions)
        select for_tenant, g.workflow, g.parent, count(*) filter (where g.before = 0), sum(g.version - g.before)
          from ${rows("instance", ["member", "workflow", "parent", "before", "version"])}
            as g(member, workflow, parent, before, version)
          where g.parent is not null and g.member <> all (left_out)
          group by g.workflow, g.parent
        on conflict (tenant, workflow, parent) do update
          set members = i.members + excluded.members, versions = i.versions + excluded.versions;
${facts}    end if;
    if ${isGiven("cancelled")} then
      for look in select * from ${carriedOut("cancelled")} g loop
        delete from nastavnik.timer t
          where t.tenant = for_tenant and t.workflow = look.workflow and t.instance = look.instance
            and t.id = look.id;
      end loop;
    end if;
    if ${isGiven("timer")} then
      insert into nastavnik.timer (tenant, workflow, instance, id, due_at, depth)
        select for_tenant, g.workflow, g.instance, g.id, g.due_at, g.depth from ${carriedOut("timer")} g
        -- One that is set anew has not failed yet.
        on conflict (tenant, workflow, instance, id) do update
          set due_at = excluded.due_at, depth = excluded.depth, attempts = 0, since = null, next_attempt_at = null,
              failure = null, state = 'waiting';
    end if;
    if ${isGiven("settled")} then
      for look in select * from ${carriedOut("settled")} g loop
        delete from nastavnik.outbox o where o.tenant = for_tenant and o.id = look.id;
      end loop;
    end if;
    if ${isGiven("outbox")} then
      insert into nastavnik.outbox (tenant, id, kind, item, lane, workflow, instance, at)
        select for_tenant, g.id, g.kind, g.item, g.lane, g.workflow, g.instance, g.at from ${carriedOut("outbox")} g;
    end if;
    if ${isGiven("person")} then
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
        from ${rows("expected", ["member", "workflow", "id", "version"])} as e(member, workflow, id, version)
          cross join lateral (
            select ${instanceRow("for_tenant", true)}
              from nastavnik.instance o
              where o.tenant = for_tenant and o.workflow = e.workflow and o.id = e.id limit 1) i
        where e.member = any (conflicts) and e.version <> i.version;
    end if;
    return json_build_object('duplicates', coalesce(duplicates, '[]'), 'conflicts', conflicts, 'ahead', ahead,
      'current', coalesce(current, '[]'), 'due', coalesce(due, '[]'), 'horizon', horizon)::text;
  end $$`;

/** The function as this version has it: facts are written as they come. */
export const commits = commitsOf(lists, {
  declared: "",
  facts: `      insert into nastavnik.fact (tenant, workflow, instance, version, at, fact)
        select for_tenant, g.workflow, g.instance, g.version, g.at, g.fact from ${lists.carriedOut("fact")} g;
`,
});
