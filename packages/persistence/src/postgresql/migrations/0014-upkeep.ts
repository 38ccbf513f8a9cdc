import type { Migration } from "./migration.ts";

/**
 * The tables of what waits are small and are written all the time: by the rule for all tables their dead rows would be
 * cleared away only when there are thousands of them, which everybody has to wade through who looks for work.
 */
export const upkeep: Migration = {
  version: 14,
  statements: ["outbox", "timer", "holder"].map(
    (table) =>
      `alter table nastavnik.${table} set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 0)`,
  ),
};
