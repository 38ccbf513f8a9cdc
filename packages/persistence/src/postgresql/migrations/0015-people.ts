import type { Migration } from "./migration.ts";

/**
 * `nastavnik.read_people(tenant, subjects, reader, purpose, at)` answers with the sealed data of people and their keys, and
 * records that they were read. A function, since planning such a statement takes several times as long as carrying it out.
 */
export const people: Migration = {
  version: 15,
  statements: [
    `create function nastavnik.read_people(for_tenant text, subjects text[], by_reader text, for_purpose text, read_at text)
     returns text language plpgsql
     set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
     set plan_cache_mode = force_generic_plan as $$
     declare
       found json;
     begin
       perform set_config('nastavnik_tenant.id', for_tenant, true);
       select json_agg(p) into found
         from unnest(subjects) g(subject)
           cross join lateral (
             select d.subject, encode(d.data, 'base64') as data, encode(k.key, 'base64') as key, k.wrapped, k.master
               from nastavnik.personal_data d, nastavnik.person_key k
               where d.tenant = for_tenant and d.subject = g.subject and k.tenant = for_tenant and k.subject = g.subject
               limit 1) p;
       if found is null then
         return '[]';
       end if;
       insert into nastavnik.personal_read (tenant, subject, reader, purpose, at)
         select for_tenant, f ->> 'subject', by_reader, for_purpose, nastavnik.instant(read_at, 0)
           from json_array_elements(found) f;
       return found;
     end $$`,
  ],
};
