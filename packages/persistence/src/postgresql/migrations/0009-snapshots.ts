import { given as formerlyGiven } from "./0005-commits.ts";
import { commits } from "./0009-commits.ts";
import type { Migration } from "./migration.ts";
import { secured } from "./secured.ts";

/**
 * An instance is a narrow head, written by every commit, and a snapshot of its context, written only when the facts since
 * the last one outweigh it: what is stored grows with what happened. `nastavnik.commits` is given arrays.
 */
export const snapshots: Migration = {
  version: 9,
  statements: [
    `create table nastavnik.snapshot (
       tenant text collate "C" not null,
       workflow text collate "C" not null,
       instance text collate "C" not null,
       version integer not null,
       context json not null,
       primary key (tenant, workflow, instance)
     )`,
    // Whoever migrates owns the tables, and sees the rows of all tenants for so long.
    `alter table nastavnik.instance no force row level security`,
    `alter table nastavnik.fact no force row level security`,
    `insert into nastavnik.snapshot (tenant, workflow, instance, version, context)
       select tenant, workflow, id, version, context from nastavnik.instance`,
    `alter table nastavnik.instance
       add column at text collate "C",
       add column facts_since integer not null default 0,
       add column bytes_since bigint not null default 0,
       add column snapshot_bytes bigint not null default 0`,
    `update nastavnik.instance i set snapshot_bytes = octet_length(i.context::text), at = (
       select f.at from nastavnik.fact f
         where f.tenant = i.tenant and f.workflow = i.workflow and f.instance = i.id and f.version = i.version)`,
    `alter table nastavnik.instance alter column at set not null, drop column context`,
    `alter table nastavnik.instance force row level security`,
    `alter table nastavnik.fact force row level security`,
    ...secured("snapshot"),

    `create or replace function nastavnik.commits(for_tenant text, known_format integer,
       ${Object.entries(formerlyGiven)
         .flatMap(([table, columns]) => Object.keys(columns).map((column) => `${table}_${column} json`))
         .join(", ")})
     returns text language plpgsql set search_path = pg_catalog, pg_temp as $$
     begin
       -- Whoever calls this is of an older release, and is told so in its own words.
       return (select json_build_object('format', f.format)::text from nastavnik.store_format f);
     end $$`,
    commits,
  ],
};
