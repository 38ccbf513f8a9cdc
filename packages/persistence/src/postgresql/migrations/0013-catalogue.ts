import type { Migration } from "./migration.ts";

/** What the schema was made of when it was brought to its version, so that later changes by hand can be told. */
export const catalogue: Migration = {
  version: 13,
  statements: [`alter table nastavnik.schema_version add column catalogue json`],
};
