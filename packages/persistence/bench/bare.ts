import type { Commit } from "@nastavnik/engine";
import type pg from "pg";

/** Tables like those of the store, with their indexes, but without row security, functions and everything else. */
export async function makeBareTables(admin: pg.Pool, schema: string): Promise<void> {
  await admin.query(`drop schema if exists bare cascade; create schema bare`);
  for (const table of ["instance", "fact", "command", "timer"]) {
    await admin.query(`create table bare.${table} (like "${schema}".${table} including all)`);
  }
}

const statement = `with
  c as (insert into bare.command (tenant, workflow, instance, id, type, actor, at, answer)
    values ('school', 'unit', $1, $2, 'hold-meeting', 'mentor', $3, $4)),
  i as (insert into bare.instance (tenant, workflow, id, parent, definition_version, version, status, value, at)
    values ('school', 'unit', $1, 'programme', 1, $5::integer, 'active', $6, $3)
    on conflict (tenant, workflow, id) do update
      set version = excluded.version, status = excluded.status, value = excluded.value, at = excluded.at),
  f as (insert into bare.fact (tenant, workflow, instance, version, at, fact)
    values ('school', 'unit', $1, $5::integer, $3, $7))
  insert into bare.timer (tenant, workflow, instance, id, due_at) values ('school', 'unit', $1, $8, $9)
    on conflict (tenant, workflow, instance, id) do update set due_at = excluded.due_at`;

/** Puts the very rows of a commit there, with one prepared statement and nothing beside. */
export async function insertBare(pool: pg.Pool, commit: Commit, unit: number, version: number): Promise<void> {
  const [write] = commit.writes;
  const [timer] = write?.timers.set ?? [];
  if (write === undefined || timer === undefined) throw new Error("expected a write with a timer");
  await pool.query({
    name: "bare",
    text: statement,
    values: [
      `u-${unit}`,
      `meeting-${version}`,
      commit.command.at.toString({ fractionalSecondDigits: 9 }),
      JSON.stringify(commit.command.answer),
      version,
      JSON.stringify(write.instance.value),
      JSON.stringify(write.fact),
      timer.id,
      timer.dueAt.toString({ fractionalSecondDigits: 9 }),
    ],
  });
}
