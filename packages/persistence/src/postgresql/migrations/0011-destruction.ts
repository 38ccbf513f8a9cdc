import type { Migration } from "./migration.ts";

/** A person of whom a commit stores nothing is destroyed by it: data, notes and keys. Notes lie behind U+001F. */
export const destruction: Migration = {
  version: 11,
  statements: [
    `create function nastavnik.destroy_person() returns trigger language plpgsql
       set search_path = pg_catalog, pg_temp as $$
     begin
       if new.data <> '' then
         return new;
       end if;
       delete from nastavnik.person_key k where k.tenant = new.tenant
         and (k.subject = new.subject or (k.subject >= new.subject || chr(31) and k.subject < new.subject || chr(32)));
       delete from nastavnik.personal_data d where d.tenant = new.tenant
         and (d.subject = new.subject or (d.subject >= new.subject || chr(31) and d.subject < new.subject || chr(32)));
       return null;
     end $$`,
    `create trigger destroyed before insert on nastavnik.personal_data
       for each row execute function nastavnik.destroy_person()`,
    `create function nastavnik.keep_no_empty_key() returns trigger language plpgsql
       set search_path = pg_catalog, pg_temp as $$
     begin
       return case when new.key = '' then null else new end;
     end $$`,
    `create trigger destroyed before insert on nastavnik.person_key
       for each row execute function nastavnik.keep_no_empty_key()`,
  ],
};
