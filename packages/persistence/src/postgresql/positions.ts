import * as z from "zod";
import type { Database } from "./database.ts";
import { isBusy } from "./sqlstate.ts";
import { parseStored } from "./stored.ts";
import { toldError } from "./told-error.ts";

/** So long, in milliseconds, one waits for somebody who has a table for himself. */
const patience = 200;

const latest = (from: string): string => `select t.position from nastavnik.${from} order by t.position desc limit 1`;

/** What finds the highest position of the tenant in a table, by one look into an index. */
const highestIn = {
  fact: latest("fact t where t.tenant = $1"),
  command: latest(`command t where t.tenant collate "POSIX" = $1`),
  personal_read: latest("personal_read t where t.tenant = $1"),
  outbox: `select max(w.position) from (values ('effect'), ('reaction')) k(kind) cross join lateral (
    ${latest("outbox t where t.kind = k.kind and t.tenant = $1 and t.state = 'waiting'")}) w`,
};

// Of a role that may not look at the sequence nothing is known.
const numbersOf = ([table, query]: readonly [string, string]): string => `json_build_object('table', '${table}',
  'highest', (${query}),
  'reached', (select case when has_sequence_privilege(s.name::regclass, 'select') then coalesce(pg_sequence_last_value(s.name::regclass), 0) end
    from (select pg_get_serial_sequence('nastavnik.${table}', 'position') as name) s),
  'sequence', pg_get_serial_sequence('nastavnik.${table}', 'position'))`;

const statement = `select json_build_array(${Object.entries(highestIn).map(numbersOf).join(", ")})::text as result`;

const found = z.array(
  z.object({ table: z.string(), highest: z.int().nullable(), reached: z.int().nullable(), sequence: z.string() }),
);

async function numbers(database: Database, tenant: string): Promise<z.output<typeof found>> {
  const row = await database.transaction(async (transaction) => {
    await transaction.query(
      `select set_config('nastavnik_tenant.id', $1, true), set_config('lock_timeout', '${patience}', true)`,
      [tenant],
    );
    return (await transaction.query(statement, [tenant]))[0];
  });
  return parseStored("positions", found, JSON.parse(row?.["result"] as string));
}

/**
 * Throws `unavailable` where positions would be given out again that rows of the tenant have: after a restore that brought
 * the rows back and not the sequences behind them. Every commit would fail, or what was read up to a position would miss
 * what comes after it. Where somebody has the tables for himself it is not looked: no store waits for that to be opened.
 */
export async function checkPositions(database: Database, tenant: string): Promise<void> {
  let met: z.output<typeof found>;
  try {
    met = await numbers(database, tenant);
  } catch (error) {
    if (isBusy(error)) return;
    throw error;
  }
  for (const { table, highest, reached, sequence } of met) {
    if (highest === null || reached === null || highest <= reached) continue;
    const remedy = `select setval('${sequence}', (select max(position) from ${sequence.split(".")[0]}.${table}))`;
    throw toldError("unavailable", {
      en: `table ${table} has rows up to position ${highest}, and its sequence is at ${reached}: the database was restored without its sequences; as a role that sees all rows: ${remedy}`,
      ru: `в таблице ${table} есть строки до номера ${highest}, а счётчик стоит на ${reached}: базу восстановили без счётчиков; выполните под ролью, которая видит все строки: ${remedy}`,
    });
  }
}
