import { NastavnikError } from "@nastavnik/core";
import type { Parameter } from "./database.ts";

/** A parameter as a constant; a text is put between dollar signs and a tag that it does not hold, and so needs no escapes. */
function constant(value: Parameter): string {
  if (value === null) return "null";
  if (typeof value === "number") return String(value);
  if (value.includes("\0")) {
    throw new NastavnikError("invalid-input", `expected a text without NUL, got ${JSON.stringify(value)}`);
  }
  let tag = "$q";
  while (value.includes(tag)) tag += "q";
  return `${tag}$${value}${tag}$`;
}

/**
 * A statement in which constants stand for `$1`, `$2` …, after another that says whose rows it may see. Sent as one message
 * both are one transaction; the statement is planned for just these constants.
 */
export function withConstants(sql: string, parameters: readonly Parameter[], tenant?: string): string {
  const complete =
    parameters.length === 0
      ? sql
      : sql.replace(/\$(\d+)/g, (_placeholder, number) => constant(parameters[Number(number) - 1] ?? null));
  return tenant === undefined
    ? complete
    : `select set_config('nastavnik_tenant.id', ${constant(tenant)}, true); ${complete}`;
}
