import { NastavnikError } from "@nastavnik/core";
import * as z from "zod";
import type { Database } from "./database.ts";
import { parseStored } from "./stored.ts";
import { toldError } from "./told-error.ts";

const roleState = z.object({
  name: z.string(),
  isAbove: z.boolean(),
  isolation: z.string(),
  durability: z.string(),
});

/** What a store is meant to put up with. */
export interface Tolerance {
  /** Name of a role that sees the rows of every tenant, if the store is meant to work as that. */
  readonly privilegedRole?: string | undefined;
  /** Whether what was acknowledged may be lost with the server. */
  readonly mayLoseCommits?: boolean | undefined;
}

/**
 * Throws `unavailable` for a role that PostgreSQL shows every tenant's rows, unless it is the one that is meant; for
 * sessions in which a commit would not see what was committed while it waited; and for those whose commits are
 * acknowledged before they are safe, unless that is meant.
 */
export async function checkRole(database: Database, { privilegedRole, mayLoseCommits }: Tolerance): Promise<void> {
  const [row] = await database.query(
    `select json_build_object('name', current_user, 'isAbove', r.rolsuper or r.rolbypassrls,
       'isolation', current_setting('transaction_isolation'),
       'durability', current_setting('synchronous_commit'))::text as result
       from pg_roles r where r.rolname = current_user`,
  );
  const role = parseStored("role", roleState, JSON.parse(row?.["result"] as string));
  if (role.isAbove && role.name !== privilegedRole) {
    throw toldError("unavailable", {
      en: `expected a role that row security holds for, got ${role.name}, which sees the rows of every tenant: create one with "create role … login nosuperuser nobypassrls", let migratePostgres grant it its rights, and connect as that; or name ${role.name} as privilegedRole, where that is meant`,
      ru: `роль ${role.name} видит строки всех организаций: создайте роль без таких прав («create role … login nosuperuser nobypassrls»), дайте ей права и подключайтесь под ней`,
    });
  }
  // To PostgreSQL the two lowest levels are the same.
  if (role.isolation !== "read committed" && role.isolation !== "read uncommitted") {
    throw toldError("unavailable", {
      en: `expected sessions of isolation "read committed", got "${role.isolation}": alter role ${role.name} set default_transaction_isolation = 'read committed'`,
      ru: `нужна изоляция «read committed», а не «${role.isolation}»: alter role ${role.name} set default_transaction_isolation = 'read committed'`,
    });
  }
  if ((role.durability === "off" || role.durability === "local") && mayLoseCommits !== true) {
    throw toldError("unavailable", {
      en: `expected commits to be acknowledged when they are safe, got sessions with synchronous_commit ${role.durability}: alter role ${role.name} set synchronous_commit = 'on'; or give mayLoseCommits, where that is meant`,
      ru: `сервер подтверждает записи раньше, чем они сохранены (synchronous_commit ${role.durability}): alter role ${role.name} set synchronous_commit = 'on'`,
    });
  }
}

const tables =
  "instance, snapshot, fact, command, timer, outbox, personal_data, person_key, group_head, personal_read, holder, definition, chain_start"
    .split(", ")
    .map((table) => `nastavnik.${table}`)
    .join(", ");

/** @throws NastavnikError `invalid-input` for what is no role of the server */
export async function checkGrantee(database: Database, role: string): Promise<void> {
  if (role.includes("\0") || role === "")
    throw new NastavnikError("invalid-input", "grantTo: expected the name of a role");
  const [row] = await database.query(`select exists (select from pg_roles where rolname = $1)::text as result`, [role]);
  if (row?.["result"] === "true") return;
  throw toldError("invalid-input", {
    en: `grantTo: expected a role of the server, met ${JSON.stringify(role)}, which is none: create it with "create role … login nosuperuser nobypassrls"; nothing was changed`,
    ru: `grantTo: роли ${JSON.stringify(role)} на сервере нет: создайте её («create role … login nosuperuser nobypassrls»); ничего не изменено`,
  });
}

/** Lets a role use the schema, and nothing more: it owns nothing and can make nothing. */
export async function grantUse(database: Database, role: string): Promise<void> {
  const grantee = `"${role.replaceAll('"', '""')}"`;
  await database.transaction(async (transaction) => {
    for (const statement of [
      `grant usage on schema nastavnik to ${grantee}`,
      `grant select, insert, update, delete on ${tables} to ${grantee}`,
      `grant select on nastavnik.schema_version, nastavnik.store_format to ${grantee}`,
      // To see where they are, not to move them.
      `grant select on all sequences in schema nastavnik to ${grantee}`,
      `grant execute on all functions in schema nastavnik to ${grantee}`,
    ]) {
      await transaction.query(statement);
    }
  });
}
