import type { Migration } from "./migration.ts";

/**
 * `nastavnik.commit(tenant, commit)` carries out a whole commit in one round trip and answers `{"result": …}`. What it is
 * given is built by `encodeCommit`; documents in it are JSON texts within JSON, so that they are stored as written.
 */
export const commitFunction: Migration = {
  version: 2,
  statements: [
    // Its plans are made once, while the tables are small, and must still be good when they are large: hence no reading of
    // whole tables and no joins.
    `create function nastavnik.commit(for_tenant text, commit jsonb) returns json
     language plpgsql set enable_seqscan = off as $$
     declare
       command record;
       look record;
       earlier json;
       present integer;
       is_stale boolean := false;
     begin
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
         insert into nastavnik.timer (tenant, workflow, instance, id, due_at)
           select for_tenant, t.workflow, t.instance, t.id, t.due_at
             from jsonb_to_recordset(commit -> 'timers') as t(workflow text, instance text, id text, due_at text)
           on conflict (tenant, workflow, instance, id) do update set due_at = excluded.due_at;
       end if;
       if commit ? 'settled' then
         delete from nastavnik.outbox o where o.tenant = for_tenant and o.id = commit ->> 'settled';
       end if;
       if commit ? 'outbox' then
         insert into nastavnik.outbox (tenant, id, kind, item, workflow, instance, at)
           select for_tenant, t.id, t.kind, t.item::json, t.workflow, t.instance, t.at
             from jsonb_to_recordset(commit -> 'outbox')
               as t(id text, kind text, item text, workflow text, instance text, at text);
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
