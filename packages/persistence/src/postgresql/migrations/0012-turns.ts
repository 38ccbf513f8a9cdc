import { instanceRow } from "./0009-instance-row.ts";
import type { Migration } from "./migration.ts";

/** More facts than that are not sent one by one to whoever knows an older version. */
const mostFacts = 50;

/**
 * Processes that want the same instances take turns. `nastavnik.turns(tenant, workflows, ids, known)` takes those turns that
 * are free, for as long as its transaction lasts; where none is free it waits for all of them. It answers with the places
 * of those it has got, and with those instances of them that are of another version than is known: as the facts since that
 * version, or as a whole.
 */
export const turns: Migration = {
  version: 12,
  statements: [
    `create function nastavnik.turns(for_tenant text, workflows text[], ids text[], known integer[])
     returns text language plpgsql
     set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
     set plan_cache_mode = force_generic_plan set lock_timeout = 500 as $$
     #variable_conflict use_column
     declare
       keys bigint[];
       got integer[] := '{}';
       place integer;
       since json;
       whole json;
     begin
       perform set_config('nastavnik_tenant.id', for_tenant, true);
       -- Whoever stands still loses his turns with his connection.
       perform set_config('idle_in_transaction_session_timeout', '2000', true);
       keys := array(
         select hashtextextended(concat_ws('/', 'nastavnik/turn', for_tenant, g.workflow, g.id), 0)
           from unnest(workflows, ids) with ordinality g(workflow, id, place) order by g.place);
       for place in 1 .. cardinality(keys) loop
         if pg_try_advisory_xact_lock(keys[place]) then
           got := got || place;
         end if;
       end loop;
       -- Nothing is held here, and whoever waits does so in the same order as all others: nobody waits in a circle.
       if got = '{}' then
         for place in select k.place from unnest(keys) with ordinality k(key, place) order by k.key loop
           perform pg_advisory_xact_lock(keys[place]);
           got := got || place;
         end loop;
       end if;

       -- This statement sees what those before have committed.
       select json_agg(json_build_object('place', g.place, 'instance', i)) into since
         from unnest(workflows, ids, known) with ordinality g(workflow, id, known, place)
           cross join lateral (
             select o.version, o.status, o.value, o.definition_version, o.at, (
                 select json_agg(f.fact order by f.version) from nastavnik.fact f
                   where f.tenant = for_tenant and f.workflow = g.workflow and f.instance = g.id
                     and f.version > g.known) as facts, (
                 select json_agg(json_build_object('id', t.id, 'due_at', t.due_at) order by t.due_at, t.id)
                   from nastavnik.timer t
                   where t.tenant = for_tenant and t.workflow = g.workflow and t.instance = g.id) as timers
               from nastavnik.instance o
               where o.tenant = for_tenant and o.workflow = g.workflow and o.id = g.id
                 and o.version > g.known and o.version <= g.known + ${mostFacts} limit 1) i
         where g.known > 0 and g.place = any (got);
       select json_agg(json_build_object('place', g.place, 'instance', i)) into whole
         from unnest(workflows, ids, known) with ordinality g(workflow, id, known, place)
           cross join lateral (
             select ${instanceRow("for_tenant", true)}
               from nastavnik.instance o
               where o.tenant = for_tenant and o.workflow = g.workflow and o.id = g.id
                 and (g.known = 0 or o.version > g.known + ${mostFacts}) limit 1) i
         where g.place = any (got);
       return json_build_object('got', got, 'since', coalesce(since, '[]'), 'whole', coalesce(whole, '[]'))::text;
     end $$`,
  ],
};
