import { isNastavnikError, NastavnikError } from "@nastavnik/core";
import { databaseError } from "../postgresql/sqlstate.ts";

/** The SQLSTATE of an error that PostgreSQL sent; `undefined` of any other. */
export function stateOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || isNastavnikError(error) || !("code" in error)) return undefined;
  const { code } = error;
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && "severity" in error ? code : undefined;
}

const wrong = (what: string): NastavnikError =>
  new NastavnikError("unavailable", `cannot connect to PostgreSQL: ${what}`);

const silent = "host: it does not answer";
const closed = "the server has closed the connection";
const nobody = "host and port: nobody listens there";
const unknown = "host: no machine of this name is known";
const troubles: Readonly<Record<string, string>> = {
  ENOTFOUND: unknown,
  EAI_AGAIN: unknown,
  ECONNREFUSED: nobody,
  ENOENT: nobody,
  EACCES: "host: the folder of the socket may not be entered",
  ECONNRESET: closed,
  EPIPE: closed,
  ETIMEDOUT: silent,
  EHOSTUNREACH: silent,
  ENETUNREACH: silent,
};

/**
 * Says what of a connection is wrong, by the part of it that has to be mended; never the password or a whole connection
 * string, and without the driver's own error, which may hold them.
 */
export function connectError(error: unknown): NastavnikError {
  if (isNastavnikError(error)) return error;
  const state = stateOf(error);
  if (state === "28P01" || state === "28000") {
    return wrong(`user or password: the server does not let this user in (SQLSTATE ${state})`);
  }
  if (state === "3D000") return wrong("database: there is none of this name (SQLSTATE 3D000)");
  if (state === "42501") return wrong("user: expected the right CONNECT on the database (SQLSTATE 42501)");
  if (state === "53300") return wrong("the server has no connection left (SQLSTATE 53300)");
  if (state !== undefined) return databaseError("PostgreSQL", state, (error as Error).message);
  const { code, message } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { code: undefined, message: "" };
  const known = code === undefined ? undefined : troubles[code];
  if (known !== undefined) return wrong(`${known} (${code})`);
  if (message.includes("SSL")) return wrong("ssl: the server offers no TLS; give ssl: false where that is meant");
  if (code !== undefined && /CERT|TLS|SSL|SELF_SIGNED|ALTNAME/.test(code)) {
    return wrong(`ssl: the certificate of the server is not trusted (${code})`);
  }
  if (/password must be a string/.test(message)) return wrong("password: the server asks for one, and none is given");
  if (/timeout/.test(message)) return wrong("no connection was free, or the host did not answer, in time");
  if (/pool after calling end/.test(message)) return wrong("the store was closed");
  return wrong(code ?? "the connection ended before it was made");
}
