import { isNastavnikError, type NastavnikError, type NastavnikErrorCode, type Text } from "@nastavnik/core";
import { toldError } from "./told-error.ts";

/**
 * What an error of PostgreSQL asks for: `again` undid itself and may succeed when the whole unit is tried once more;
 * `afresh` only asks for another connection; the others are told to the caller.
 */
export type Remedy = "again" | "afresh" | "tell";

const again = new Set(["40001", "40P01"]);
// A prepared statement whose tables have changed, or that this connection does not have.
const afresh = new Set(["0A000", "26000"]);
// What PostgreSQL says of a text that it cannot hold: bad JSON, a character outside of UTF-8, a NUL.
const badText = new Set(["22P02", "22021", "22P05"]);
// Connection, resources, an operator, the machine; a server that has turned read-only; a lock or a transaction that took
// too long.
const unavailable = /^(?:08|53|57|58)|^(?:25006|25P03|25P04|55P03)$/;
const schemaMissing = new Set(["3F000", "42P01", "42883", "42703"]);

/** What to do about an error of this SQLSTATE. */
export function remedyFor(state: string): Remedy {
  return again.has(state) ? "again" : afresh.has(state) ? "afresh" : "tell";
}

/** Whether the connection is of no more use: it is lost, or its server is not the one that takes commits. */
export function endsConnection(state: string): boolean {
  return /^(?:08|57P|58)/.test(state) || state === "25006" || state === "25P03" || state === "25P04";
}

function codeOf(state: string): NastavnikErrorCode {
  if (badText.has(state)) return "invalid-input";
  return unavailable.test(state) || again.has(state) || state === "42501" ? "unavailable" : "internal";
}

const none: Text = { en: "", ru: "" };

function adviceFor(state: string): Text {
  if (state === "42501") {
    return {
      en: "; grant it to the role of the store, or let a role that has it migrate the schema",
      ru: ": нет права; дайте его роли хранилища или обновите схему ролью, у которой оно есть",
    };
  }
  if (state === "53100") return { en: "; make room on its disk", ru: ": освободите место на диске сервера" };
  if (state === "55P03") {
    return { en: "; somebody has held a lock for too long", ru: ": кто-то слишком долго держит блокировку" };
  }
  if (schemaMissing.has(state)) {
    return { en: "; the schema is not complete: migrate it", ru: ": схема неполна, обновите её" };
  }
  return none;
}

/**
 * The error that a store throws for one of PostgreSQL. It carries neither the statement, nor its parameters, nor the
 * details that PostgreSQL adds: those may quote a row.
 *
 * @param who - who says so: `PostgreSQL`, `PGlite`
 * @param message - PostgreSQL's message of one line; left out where it may quote a value
 */
export function databaseError(who: string, state: string, message: string): NastavnikError {
  const told = state.startsWith("22") ? "a value does not fit its type" : message;
  const { en, ru } = adviceFor(state);
  return toldError(codeOf(state), {
    en: `${who} refuses a statement: ${told} (SQLSTATE ${state})${en}`,
    ru: `${who} отклоняет запрос (SQLSTATE ${state})${ru}`,
  });
}

/** Whether somebody else has held a lock for longer than one was ready to wait. */
export function isBusy(error: unknown): boolean {
  return isNastavnikError(error, "unavailable") && error.message.includes("55P03");
}

/** Whether the role lacks a right. */
export function lacksRight(error: unknown): boolean {
  return isNastavnikError(error, "unavailable") && error.message.includes("42501");
}
