import type { Migration } from "./migration.ts";
import { secured } from "./secured.ts";

const tables = ["instance", "fact", "command", "timer", "outbox", "personal_data", "person_key"];

/**
 * Every row belongs to a tenant, and PostgreSQL itself shows and takes no other tenant's: a transaction says in
 * `nastavnik_tenant.id` whose it is. Reads of personal data are recorded, and the keys of people name the master key that
 * wraps them. Every group has one row that says how many members it has, so that nobody has to count them.
 */
export const rowSecurity: Migration = {
  version: 4,
  statements: [
    `create function nastavnik.no_tenant() returns text language plpgsql stable set search_path = pg_catalog, pg_temp as $$
     begin
       raise exception 'expected the tenant in the setting nastavnik_tenant.id, got none' using errcode = '42501';
     end $$`,

    `create table nastavnik.group_head (
       tenant text collate "C" not null,
       workflow text collate "C" not null,
       parent text collate "C" not null,
       members bigint not null,
       versions bigint not null,
       primary key (tenant, workflow, parent)
     ) with (fillfactor = 50)`,
    `insert into nastavnik.group_head (tenant, workflow, parent, members, versions)
       select tenant, workflow, parent, count(*), sum(version) from nastavnik.instance
         where parent is not null group by tenant, workflow, parent`,

    `create table nastavnik.personal_read (
       tenant text collate "C" not null,
       position bigint generated always as identity,
       subject text collate "C" not null,
       reader text collate "C" not null,
       purpose text collate "C" not null,
       at text collate "C" not null,
       primary key (tenant, position)
     )`,
    `create index personal_read_subject on nastavnik.personal_read (tenant, subject, position)`,
    `alter table nastavnik.person_key add column master text collate "C"`,

    // An expression of the tenant cannot be looked up under row security, since its function might tell of other rows. A
    // collation of the same order can, and still keeps this index for histories: without statistics, and PGlite gathers
    // none by itself, the planner would also take it to look for an id, and read every command of the tenant.
    `drop index nastavnik.command_position`,
    `create unique index command_position on nastavnik.command (tenant collate "POSIX", position)`,

    // A role that may make objects of its own must not put them before those that these mean.
    ...["instant(text, double precision)", "free_items(text, text, text, bigint)"].map(
      (name) => `alter function nastavnik.${name} set search_path = pg_catalog, pg_temp`,
    ),
    `alter function nastavnik.lease(text, jsonb, bigint, text, text, double precision)
       set search_path = pg_catalog, pg_temp`,
    `alter table nastavnik.schema_version add column checksum text`,

    ...[...tables, "group_head", "personal_read"].flatMap(secured),
  ],
};
