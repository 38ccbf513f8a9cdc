import type { Database } from "../postgresql/database.ts";

const interval = 10_000;
const tables = ["instance", "snapshot", "fact", "command", "timer", "outbox", "personal_data", "person_key"]
  .map((table) => `nastavnik.${table}`)
  .join(", ");

/**
 * Does what a PostgreSQL server does by itself and PGlite, a single process, does not: clears away dead rows, counts rows
 * for the planner, and writes checkpoints so that the log of changes does not grow for ever. Call what it answers before
 * every commit: it acts at every ten thousandth of the database, however many processes they came from.
 */
export async function upkeep(database: Pick<Database, "query">): Promise<() => Promise<void>> {
  const [last] = await database.query(
    `select (last_value % ${interval})::integer as commits from nastavnik.command_position_seq`,
  );
  let next = interval - (last?.["commits"] as number);
  let underWay = Promise.resolve();
  const clear = async (): Promise<void> => {
    await database.query(`vacuum (analyze) ${tables}`);
    await database.query("checkpoint");
  };
  return () => {
    if (--next > 0) return underWay;
    next = interval;
    // Whoever comes meanwhile waits too, lest commits overtake each other.
    const clearing = clear();
    underWay = clearing.catch(() => {});
    return clearing;
  };
}
