import type { Migration } from "./migration.ts";
import { secured } from "./secured.ts";

/** Work of a tenant that one at a time does, and who: for a while, by the clock of the store. */
export const holders: Migration = {
  version: 6,
  statements: [
    `create table nastavnik.holder (
       tenant text collate "C" not null,
       work text collate "C" not null,
       holder text collate "C" not null,
       until text collate "C" not null,
       primary key (tenant, work)
     ) with (fillfactor = 50)`,
    ...secured("holder"),
  ],
};
