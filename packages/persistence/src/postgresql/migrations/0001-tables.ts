import type { Migration } from "./migration.ts";

/**
 * Tables of the store. Identifiers compare by code points (collation "C"), whatever the language of the server. Instants
 * are texts of a fixed form with nine fractional digits, so that they sort and lose nothing; `at::timestamptz` reads
 * them in SQL. Documents are `json`, not `jsonb`: they come back as they were written, any Unicode character included.
 */
export const tables: Migration = {
  version: 1,
  statements: [
    `create table nastavnik.instance (
       tenant text collate "C" not null,
       workflow text collate "C" not null,
       id text collate "C" not null,
       parent text collate "C",
       definition_version integer not null,
       version integer not null check (version > 0),
       status text not null check (status in ('active', 'done')),
       value json not null,
       context json not null,
       primary key (tenant, workflow, id)
     ) with (fillfactor = 70)`,
    `create index instance_group on nastavnik.instance (tenant, workflow, parent, id) where parent is not null`,

    `create table nastavnik.fact (
       tenant text collate "C" not null,
       position bigint generated always as identity,
       workflow text collate "C" not null,
       instance text collate "C" not null,
       version integer not null,
       at text collate "C" not null,
       fact json not null,
       primary key (tenant, workflow, instance, version)
     )`,
    `create unique index fact_position on nastavnik.fact (tenant, position)`,

    `create table nastavnik.command (
       tenant text collate "C" not null,
       position bigint generated always as identity,
       workflow text collate "C" not null,
       instance text collate "C" not null,
       id text collate "C" not null,
       type text collate "C" not null,
       actor text collate "C" not null,
       at text collate "C" not null,
       answer json not null,
       primary key (tenant, workflow, instance, id)
     )`,
    // The expression keeps this index for histories: without statistics, and PGlite gathers none by itself, the planner
    // would also take it to look for an id, and read every command of the tenant.
    `create unique index command_position on nastavnik.command ((tenant || ''), position)`,

    `create table nastavnik.timer (
       tenant text collate "C" not null,
       workflow text collate "C" not null,
       instance text collate "C" not null,
       id text collate "C" not null,
       due_at text collate "C" not null,
       primary key (tenant, workflow, instance, id)
     )`,
    `create index timer_due on nastavnik.timer (tenant, due_at, workflow, instance, id)`,

    `create table nastavnik.outbox (
       tenant text collate "C" not null,
       position bigint generated always as identity,
       id text collate "C" not null,
       kind text collate "C" not null check (kind in ('effect', 'reaction')),
       item json not null,
       workflow text collate "C" not null,
       instance text collate "C" not null,
       at text collate "C" not null,
       attempt integer not null default 0,
       leased_until text collate "C",
       primary key (id, tenant)
     )`,
    // Neither this index nor the key begins with the tenant, so that neither is taken for the other's work.
    `create index outbox_waiting on nastavnik.outbox (kind, tenant, position)`,

    `create table nastavnik.personal_data (
       tenant text collate "C" not null,
       subject text collate "C" not null,
       data bytea not null,
       primary key (subject, tenant)
     )`,
    `create table nastavnik.person_key (
       tenant text collate "C" not null,
       subject text collate "C" not null,
       key bytea not null,
       wrapped boolean not null,
       primary key (subject, tenant)
     )`,
  ],
};
