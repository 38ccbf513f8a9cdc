import type { Migration } from "./migration.ts";

/** Answers tell of three forces, which a process of an older release would not read. */
export const forces: Migration = {
  version: 7,
  statements: [`update nastavnik.store_format set format = 3`],
};
