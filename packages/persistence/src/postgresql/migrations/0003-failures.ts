import type { Migration } from "./migration.ts";

/** What makes an outbox item `o` wait: somebody holds it, or it waits for its next try; `present` is the store's clock. */
const rests = (item: string): string => `(${item}.leased_until > present or ${item}.next_attempt_at > present)`;

/**
 * Messages and timers that failed are kept with their failure, and tried again or set aside. Those of one lane keep their
 * order. The store has a format, and a clock of its own.
 */
export const failures: Migration = {
  version: 3,
  statements: [
    `create table nastavnik.store_format (format integer primary key)`,
    `insert into nastavnik.store_format (format) values (2)`,

    // Instants of the store's own clock, in the form of all stored ones; `given` is the clock of a simulation.
    `create function nastavnik.instant(given text, seconds double precision) returns text language sql as $$
       select coalesce(given, to_char((clock_timestamp() + make_interval(secs => seconds)) at time zone 'UTC',
                                      'YYYY-MM-DD"T"HH24:MI:SS.US"000Z"'))
     $$`,

    `alter table nastavnik.timer
       add column depth integer not null default 0,
       add column attempts integer not null default 0,
       add column since text collate "C",
       add column next_attempt_at text collate "C",
       add column failure json,
       add column state text collate "C" not null default 'waiting' check (state in ('waiting', 'aside'))`,
    `drop index nastavnik.timer_due`,
    // What is set aside is in no index that is read in search of work: a million of them cost nothing.
    `create index timer_due on nastavnik.timer (tenant, due_at, workflow, instance, id) where state = 'waiting'`,
    `create index timer_aside on nastavnik.timer (tenant, since) where state = 'aside'`,

    `alter table nastavnik.outbox rename column attempt to attempts`,
    `alter table nastavnik.outbox
       add column lane text collate "C",
       add column since text collate "C",
       add column next_attempt_at text collate "C",
       add column failure json,
       add column state text collate "C" not null default 'waiting' check (state in ('waiting', 'aside'))`,
    `update nastavnik.outbox
       set lane = (item #>> '{request,instance,workflow}') || '/' || (item #>> '{request,instance,id}')
       where kind = 'reaction'`,
    `drop index nastavnik.outbox_waiting`,
    `create index outbox_waiting on nastavnik.outbox (kind, tenant, position) where state = 'waiting'`,
    `create index outbox_lane on nastavnik.outbox (tenant, lane, position) where lane is not null`,
    `create index outbox_aside on nastavnik.outbox (tenant, since) where state = 'aside'`,

    // What may be taken, oldest first. Each kind is asked for by itself: only then the index gives the oldest at once.
    `create function nastavnik.free_items(for_tenant text, of_kind text, present text, most bigint)
       returns table (free_position bigint, free_id text) language plpgsql stable set enable_seqscan = off as $$
     begin
       return query
         select o.position, o.id from nastavnik.outbox o
           where o.tenant = for_tenant and o.kind = of_kind and o.state = 'waiting' and ${rests("o")} is not true
             and (o.lane is null or not exists (
               select from nastavnik.outbox e
                 where e.tenant = for_tenant and e.lane = o.lane and e.position < o.position
                   and (e.state = 'aside' or ${rests("e")})))
           order by o.position limit most;
     end $$`,
    // Takes them for some seconds, or for none: then it only looks, and changes nothing, so that a clock that starts again
    // finds everything as it was.
    `create function nastavnik.lease(
       for_tenant text, kinds jsonb, most bigint, given text, until text, seconds double precision)
       returns json language plpgsql set enable_seqscan = off as $$
     declare
       present text;
       free text[];
       result json;
     begin
       if seconds > 0 then
         -- One at a time: somebody who passes over what another is about to take would take what comes after it.
         perform pg_advisory_xact_lock(hashtextextended('nastavnik/lease/' || for_tenant, 0));
       end if;
       present := nastavnik.instant(given, 0);
       free := array(
         select f.free_id from jsonb_array_elements_text(kinds) k
           cross join lateral nastavnik.free_items(for_tenant, k, present, most) f
           order by f.free_position limit most);
       if seconds > 0 then
         with leased as (
           update nastavnik.outbox o
             set attempts = o.attempts + 1, leased_until = nastavnik.instant(until, seconds)
             where o.tenant = for_tenant and o.id = any (free)
             returning o.position, o.item, o.workflow, o.instance, o.at, o.attempts as attempt)
         select coalesce(json_agg(l order by l.position), '[]') into result from leased l;
       else
         select coalesce(json_agg(l order by l.position), '[]') into result from (
           select o.position, o.item, o.workflow, o.instance, o.at, o.attempts + 1 as attempt from nastavnik.outbox o
             where o.tenant = for_tenant and o.id = any (free)) l;
       end if;
       return result;
     end $$`,

    // Its plans are made once, while the tables are small, and must still be good when they are large: hence no reading of
    // whole tables and no joins.
    `create or replace function nastavnik.commit(for_tenant text, commit jsonb) returns json
     language plpgsql set enable_seqscan = off as $$
     declare
       command record;
       look record;
       earlier json;
       present integer;
       is_stale boolean := false;
       stored_format integer;
     begin
       -- First of all: a process of an older release must not go on in a store whose format it does not know.
       select f.format into stored_format from nastavnik.store_format f;
       if not commit ? 'format' then
         raise exception 'this process is of an older release than the store, whose format is %', stored_format;
       elsif (commit ->> 'format')::integer < stored_format then
         return json_build_object('result', 'outdated', 'format', stored_format);
       end if;
       -- One commit of a tenant at a time: what was read stays true until the end, groups included, and positions
       -- become visible in their own order. Every statement after this one sees what the former holder has committed.
       perform pg_advisory_xact_lock(hashtextextended('nastavnik/tenant/' || for_tenant, 0));

       for look in select * from jsonb_to_recordset(commit -> 'expected') as t(workflow text, id text, version integer)
       loop
         select i.version into present from nastavnik.instance i
           where i.tenant = for_tenant and i.workflow = look.workflow and i.id = look.id;
         is_stale := is_stale or coalesce(present, 0) <> look.version;
       end loop;
       for look in select * from jsonb_to_recordset(commit -> 'groups') as t(workflow text, parent text, fingerprint text)
       loop
         is_stale := is_stale or look.fingerprint <> (
           select count(*) || ':' || coalesce(sum(i.version), 0) from nastavnik.instance i
             where i.tenant = for_tenant and i.workflow = look.workflow and i.parent = look.parent);
       end loop;

       select * into command from jsonb_to_record(commit -> 'command')
         as t(workflow text, instance text, id text, type text, actor text, at text, answer text);
       if not is_stale and commit ->> 'latest' > nastavnik.instant(null, 60) and not exists (
         select from nastavnik.command c
           where c.tenant = for_tenant and c.workflow = command.workflow and c.instance = command.instance
             and c.id = command.id)
       then
         return json_build_object('result', 'ahead', 'now', nastavnik.instant(null, 0));
       end if;
       if not is_stale then
         insert into nastavnik.command (tenant, workflow, instance, id, type, actor, at, answer)
           values (for_tenant, command.workflow, command.instance, command.id, command.type, command.actor, command.at,
                   command.answer::json)
           on conflict (tenant, workflow, instance, id) do nothing;
       end if;
       if is_stale or not found then
         select c.answer into earlier from nastavnik.command c
           where c.tenant = for_tenant and c.workflow = command.workflow and c.instance = command.instance
             and c.id = command.id;
         if found then
           return json_build_object('result', 'duplicate', 'answer', earlier);
         end if;
         return json_build_object('result', 'conflict');
       end if;

       if commit ? 'instances' then
         insert into nastavnik.instance as i
             (tenant, workflow, id, parent, definition_version, version, status, value, context)
           select for_tenant, t.workflow, t.id, t.parent, t.definition_version, t.version, t.status, t.value::json,
                  t.context::json
             from jsonb_to_recordset(commit -> 'instances') as t(workflow text, id text, parent text,
               definition_version integer, version integer, status text, value text, context text)
           on conflict (tenant, workflow, id) do update
             set definition_version = excluded.definition_version, version = excluded.version,
                 status = excluded.status, value = excluded.value, context = excluded.context
             where i.parent is not distinct from excluded.parent;
         get diagnostics present = row_count;
         if present <> jsonb_array_length(commit -> 'instances') then
           raise exception 'the parent of an instance never changes';
         end if;
         insert into nastavnik.fact (tenant, workflow, instance, version, at, fact)
           select for_tenant, t.workflow, t.instance, t.version, t.at, t.fact::json
             from jsonb_to_recordset(commit -> 'facts')
               as t(workflow text, instance text, version integer, at text, fact text);
       end if;
       if commit ? 'cancelled' then
         for look in select * from jsonb_to_recordset(commit -> 'cancelled') as t(workflow text, instance text, id text)
         loop
           delete from nastavnik.timer t
             where t.tenant = for_tenant and t.workflow = look.workflow and t.instance = look.instance
               and t.id = look.id;
         end loop;
       end if;
       if commit ? 'timers' then
         insert into nastavnik.timer (tenant, workflow, instance, id, due_at, depth)
           select for_tenant, t.workflow, t.instance, t.id, t.due_at, t.depth
             from jsonb_to_recordset(commit -> 'timers')
               as t(workflow text, instance text, id text, due_at text, depth integer)
           -- One that is set anew has not failed yet.
           on conflict (tenant, workflow, instance, id) do update
             set due_at = excluded.due_at, depth = excluded.depth, attempts = 0, since = null, next_attempt_at = null,
                 failure = null, state = 'waiting';
       end if;
       if commit ? 'settled' then
         delete from nastavnik.outbox o where o.tenant = for_tenant and o.id = commit ->> 'settled';
       end if;
       if commit ? 'outbox' then
         insert into nastavnik.outbox (tenant, id, kind, item, lane, workflow, instance, at)
           select for_tenant, t.id, t.kind, t.item::json, t.lane, t.workflow, t.instance, t.at
             from jsonb_to_recordset(commit -> 'outbox')
               as t(id text, kind text, item text, lane text, workflow text, instance text, at text);
       end if;
       if commit ? 'people' then
         insert into nastavnik.personal_data (tenant, subject, data)
           select for_tenant, t.subject, decode(t.data, 'base64')
             from jsonb_to_recordset(commit -> 'people') as t(subject text, data text)
           on conflict (subject, tenant) do update set data = excluded.data;
         insert into nastavnik.person_key (tenant, subject, key, wrapped)
           select for_tenant, t.subject, decode(t.key, 'base64'), t.wrapped
             from jsonb_to_recordset(commit -> 'people') as t(subject text, key text, wrapped boolean)
           on conflict (subject, tenant) do update set key = excluded.key, wrapped = excluded.wrapped;
       end if;
       return json_build_object('result', 'committed');
     end $$`,
  ],
};
