import * as z from "zod";
import type { Database } from "./database.ts";
import { parseStored } from "./stored.ts";

const slots = z.array(z.object({ name: z.string(), bytes: z.int() }));

const statement = `select coalesce(json_agg(json_build_object('name', s.slot_name, 'bytes', s.bytes) order by s.slot_name), '[]')::text
    as result
  from (
    select slot_name, pg_wal_lsn_diff(
        case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end, restart_lsn)::bigint as bytes
      from pg_catalog.pg_replication_slots where restart_lsn is not null) s
  where s.bytes > $1::bigint`;

/** The replication slots that keep more bytes of the write-ahead log than told, a line each: until the disk is full. */
export async function greedySlots(database: Database, most: number): Promise<readonly string[]> {
  const [row] = await database.query(statement, [most]);
  return parseStored("replication slots", slots, JSON.parse(row?.["result"] as string)).map(
    ({ name, bytes }) =>
      `replication slot ${name} keeps ${Math.round(bytes / 1_048_576)} MB of the write-ahead log: let somebody read it, drop it, or set max_slot_wal_keep_size`,
  );
}
