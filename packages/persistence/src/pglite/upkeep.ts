import type { Database } from "../postgresql/database.ts";

const tables = ["instance", "fact", "command", "timer", "outbox", "personal_data", "person_key"]
  .map((table) => `nastavnik.${table}`)
  .join(", ");

/**
 * Does what a PostgreSQL server does by itself and PGlite, a single process, does not: clears away dead rows, counts rows
 * for the planner, and writes checkpoints so that the log of changes does not grow for ever. Call it before every commit;
 * it acts after 100 of them, 1000, 10,000, and then every 10,000.
 */
export function upkeep(database: Pick<Database, "query">): () => Promise<void> {
  let commits = 0;
  let next = 100;
  return async () => {
    commits++;
    if (commits < next) return;
    next = next < 10_000 ? next * 10 : next + 10_000;
    await database.query(`vacuum (analyze) ${tables}`);
    await database.query("checkpoint");
  };
}
