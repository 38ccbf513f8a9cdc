import type { Migration } from "./migration.ts";

/**
 * `nastavnik.commit(tenant, commit)` carries out a whole commit in one round trip and answers `{"result": …}`. What it is
 * given is built by `encodeCommit`; documents in it are JSON texts within JSON, so that they are stored as written.
 */
export const commitFunction: Migration = {
  version: 2,
  statements: [
    `create function nastavnik.commit(for_tenant text, commit jsonb) returns json language plpgsql as $$
     declare
       command record;
       look record;
       change record;
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

       if commit ? 'fired' then
         delete from nastavnik.timer t
           where t.tenant = for_tenant and t.workflow = commit -> 'fired' ->> 'workflow'
             and t.instance = commit -> 'fired' ->> 'instance' and t.id = commit -> 'fired' ->> 'id';
       end if;
       if commit ? 'settled' then
         delete from nastavnik.outbox o where o.tenant = for_tenant and o.id = commit ->> 'settled';
       end if;

       for change in select * from jsonb_to_recordset(commit -> 'writes') as t(
         workflow text, id text, parent text, definition_version integer, version integer, status text, value text,
         context text, at text, fact text, cancel jsonb, set jsonb, outbox jsonb)
       loop
         insert into nastavnik.instance as i
             (tenant, workflow, id, parent, definition_version, version, status, value, context)
           values (for_tenant, change.workflow, change.id, change.parent, change.definition_version, change.version,
                   change.status, change.value::json, change.context::json)
           on conflict (tenant, workflow, id) do update
             set definition_version = excluded.definition_version, version = excluded.version,
                 status = excluded.status, value = excluded.value, context = excluded.context
             where i.parent is not distinct from excluded.parent;
         if not found then
           raise exception '% %: the parent of an instance never changes', change.workflow, change.id;
         end if;
         insert into nastavnik.fact (tenant, workflow, instance, version, at, fact)
           values (for_tenant, change.workflow, change.id, change.version, change.at, change.fact::json);
         if change.cancel is not null then
           delete from nastavnik.timer t
             where t.tenant = for_tenant and t.workflow = change.workflow and t.instance = change.id
               and t.id = any (array(select jsonb_array_elements_text(change.cancel)));
         end if;
         if change.set is not null then
           insert into nastavnik.timer (tenant, workflow, instance, id, due_at)
             select for_tenant, change.workflow, change.id, t.id, t.due_at
               from jsonb_to_recordset(change.set) as t(id text, due_at text)
             on conflict (tenant, workflow, instance, id) do update set due_at = excluded.due_at;
         end if;
         if change.outbox is not null then
           insert into nastavnik.outbox (tenant, id, kind, item, workflow, instance, at)
             select for_tenant, t.id, t.kind, t.item::json, change.workflow, change.id, change.at
               from jsonb_to_recordset(change.outbox) as t(id text, kind text, item text);
         end if;
       end loop;

       for look in select * from jsonb_to_recordset(commit -> 'people') as t(
         subject text, data text, key text, wrapped boolean)
       loop
         insert into nastavnik.personal_data (tenant, subject, data)
           values (for_tenant, look.subject, decode(look.data, 'base64'))
           on conflict (tenant, subject) do update set data = excluded.data;
         insert into nastavnik.person_key (tenant, subject, key, wrapped)
           values (for_tenant, look.subject, decode(look.key, 'base64'), look.wrapped)
           on conflict (tenant, subject) do update set key = excluded.key, wrapped = excluded.wrapped;
       end loop;
       return json_build_object('result', 'committed');
     end $$`,
  ],
};
