import type { NastavnikError } from "@nastavnik/core";
import type { ConnectionOptions } from "node:tls";
import { toldError } from "../postgresql/told-error.ts";

/** How to reach a PostgreSQL server. */
export interface PostgresConnection {
  /**
   * `host`, `host:port`, or the folder of a Unix socket; several where there are standbys: the one that takes commits is
   * found, and found again after a failover.
   */
  readonly hosts: string | readonly string[];
  /** Port of the hosts that name none; 5432 unless told. */
  readonly port?: number;
  readonly database: string;
  readonly user: string;
  /** A function is asked at each new connection: for passwords that change. */
  readonly password?: string | (() => string | Promise<string>);
  /** `true`: TLS with a certificate that is checked; an object says more; `false`: no TLS. To be told for other machines. */
  readonly ssl?: boolean | ConnectionOptions;
  /** How many connections there may be at once; 10 unless told. */
  readonly maxConnections?: number;
  /** What the server shows of them; `nastavnik` unless told. */
  readonly applicationName?: string;
  /**
   * A pooler stands between that hands out another connection for each transaction (PgBouncer and its like): nothing is
   * prepared, and no setting is sent; see the documentation for those that the role must then have.
   */
  readonly isPooled?: boolean;
}

/** One host of a {@link PostgresConnection}. */
export interface Host {
  readonly host: string;
  readonly port: number;
}

function invalid(part: string, expected: string, inRussian: string): NastavnikError {
  return toldError("invalid-input", {
    en: `connection, ${part}: expected ${expected}`,
    ru: `подключение, ${parts[part] ?? part}: ${inRussian}`,
  });
}

const parts: Readonly<Record<string, string>> = {
  hosts: "узлы",
  port: "порт",
  ssl: "TLS",
  scheme: "начало строки",
  user: "пользователь",
  password: "пароль",
  "user and password": "пользователь и пароль",
  database: "база данных",
  parameters: "параметры",
};

/** Whether a host is this machine. */
const isLocal = (host: string): boolean => host.startsWith("/") || /^(?:localhost|127\.|::1$|\[::1\]$)/.test(host);

/** @throws NastavnikError `invalid-input`, naming the part that does not fit */
export function hostsOf({ hosts, port = 5432, ssl }: PostgresConnection): readonly Host[] {
  const list = typeof hosts === "string" ? hosts.split(",") : hosts;
  if (list.length === 0) throw invalid("hosts", "at least one", "нужен хотя бы один");
  const parsed = list.map((text): Host => {
    if (text.startsWith("/")) return { host: text, port };
    const [, host, own] = /^(\[[0-9a-f:]+\]|[^:\s/@]+)(?::(\d{1,5}))?$/i.exec(text) ?? [];
    if (host === undefined)
      throw invalid("hosts", "host, host:port or the folder of a socket", "нужны узел, узел:порт или папка сокета");
    return { host: host.replace(/^\[|\]$/g, ""), port: own === undefined ? port : Number(own) };
  });
  for (const each of parsed) {
    if (each.port < 1 || each.port > 65_535) {
      throw invalid(
        "port",
        `a number from 1 to 65535, met ${each.port}`,
        `нужно число от 1 до 65535, а не ${each.port}`,
      );
    }
    if (ssl === undefined && !isLocal(each.host)) {
      throw invalid(
        "ssl",
        `true, false or TLS options for a server on another machine (sslmode in a connection string)`,
        "для сервера на другой машине нужно сказать, защищать ли соединение (в строке подключения — sslmode)",
      );
    }
  }
  return parsed;
}

const sslModes: Readonly<Record<string, boolean | ConnectionOptions>> = {
  disable: false,
  "verify-full": true,
  "no-verify": { rejectUnauthorized: false },
};

function decoded(part: string, text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid(
      part,
      `"%" only before two hexadecimal digits: a "%" of its own is written %25`,
      "знак «%» пишется %25",
    );
  }
}

function parametersOf(query: string): Partial<PostgresConnection> {
  let parameters: Partial<PostgresConnection> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    if (name === "sslmode") {
      const ssl = Object.hasOwn(sslModes, value) ? sslModes[value] : undefined;
      if (ssl === undefined) {
        throw invalid(
          "sslmode",
          `${Object.keys(sslModes).join(", ")} (what others check differs from client to client)`,
          `возможны ${Object.keys(sslModes).join(", ")}`,
        );
      }
      parameters = { ...parameters, ssl };
    } else if (name === "application_name") {
      parameters = { ...parameters, applicationName: value };
    } else if (name === "host") {
      parameters = { ...parameters, hosts: value };
    } else if (name !== "target_session_attrs" || !["read-write", "primary"].includes(value)) {
      throw invalid(
        "parameters",
        `sslmode, application_name, host, target_session_attrs=read-write, met ${name}`,
        `возможны sslmode, application_name, host, target_session_attrs=read-write, а не ${name}`,
      );
    }
  }
  return parameters;
}

/**
 * Reads `postgres://user:password@host:port,host:port/database?sslmode=verify-full`. What it throws never holds the text,
 * or any part of it that may be a secret.
 *
 * @throws NastavnikError `invalid-input`, naming the part that does not fit
 */
export function parseConnection(text: string): PostgresConnection {
  const [, rest] = /^postgres(?:ql)?:\/\/(.*)$/s.exec(text) ?? [];
  if (rest === undefined) {
    const form = "postgres://user:password@host:port/database";
    throw invalid("scheme", form, `нужна строка вида ${form}`);
  }
  const [, who = "", hosts = "", database = "", query = ""] =
    /^(?:([^@/?#]*)@)?([^@/?#]*)(?:\/([^/?#]*))?(?:\?([^#]*))?$/.exec(rest) ?? [];
  if (who === "" && hosts === "" && database === "") {
    throw invalid(
      "user and password",
      `no "/", "?", "#" or "@" of their own: these are written %2F, %3F, %23, %40`,
      "знаки «/», «?», «#», «@» в них пишутся %2F, %3F, %23, %40",
    );
  }
  const [user = "", password] = who.split(/:(.*)/s);
  if (user === "") throw invalid("user", "a name before the @", "нужно имя перед знаком @");
  if (database === "") throw invalid("database", "a name after the host", "нужно имя после узла");
  const parsed = {
    hosts: hosts === "" ? "localhost" : hosts,
    database: decoded("database", database),
    user: decoded("user", user),
    ...(password === undefined ? {} : { password: decoded("password", password) }),
    ...parametersOf(query),
  };
  hostsOf(parsed);
  return parsed;
}
