import type { Migration } from "./migration.ts";
import { secured } from "./secured.ts";

/** The definitions of workflows by which a tenant's instances are made: a version keeps its hash. */
export const definitions: Migration = {
  version: 16,
  statements: [
    `create table nastavnik.definition (
       tenant text collate "C" not null,
       workflow text collate "C" not null,
       version integer not null,
       hash text collate "C" not null,
       primary key (tenant, workflow, version)
     )`,
    ...secured("definition"),
  ],
};
