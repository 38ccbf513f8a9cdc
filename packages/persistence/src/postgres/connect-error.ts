import { isNastavnikError, type NastavnikError, type Text } from "@nastavnik/core";
import { databaseError } from "../postgresql/sqlstate.ts";
import { toldError } from "../postgresql/told-error.ts";

/** The SQLSTATE of an error that PostgreSQL sent; `undefined` of any other. */
export function stateOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || isNastavnikError(error) || !("code" in error)) return undefined;
  const { code } = error;
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && "severity" in error ? code : undefined;
}

const wrong = ({ en, ru }: Text): NastavnikError =>
  toldError("unavailable", {
    en: `cannot connect to PostgreSQL: ${en}`,
    ru: `не удаётся подключиться к PostgreSQL: ${ru}`,
  });

const silent = { en: "host: it does not answer", ru: "узел не отвечает" };
const closed = { en: "the server has closed the connection", ru: "сервер закрыл соединение" };
const nobody = { en: "host and port: nobody listens there", ru: "по этому адресу и порту сервера нет" };
const unknown = { en: "host: no machine of this name is known", ru: "узла с таким именем нет" };
const troubles: Readonly<Record<string, Text>> = {
  ENOTFOUND: unknown,
  EAI_AGAIN: unknown,
  ECONNREFUSED: nobody,
  ENOENT: nobody,
  EACCES: { en: "host: the folder of the socket may not be entered", ru: "нет доступа к папке сокета" },
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
    return wrong({
      en: `user or password: the server does not let this user in (SQLSTATE ${state})`,
      ru: `сервер не впускает этого пользователя: проверьте имя и пароль (SQLSTATE ${state})`,
    });
  }
  if (state === "3D000") {
    return wrong({
      en: "database: there is none of this name (SQLSTATE 3D000)",
      ru: "базы данных с таким именем нет (SQLSTATE 3D000)",
    });
  }
  if (state === "42501") {
    return wrong({
      en: "user: expected the right CONNECT on the database (SQLSTATE 42501)",
      ru: "пользователю нужно право CONNECT на базу данных (SQLSTATE 42501)",
    });
  }
  if (state === "53300") {
    return wrong({
      en: "the server has no connection left (SQLSTATE 53300)",
      ru: "у сервера не осталось свободных соединений (SQLSTATE 53300)",
    });
  }
  if (state !== undefined) return databaseError("PostgreSQL", state, (error as Error).message);
  const { code, message } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { code: undefined, message: "" };
  const known = code === undefined ? undefined : troubles[code];
  if (known !== undefined) {
    return wrong({ en: `${known.en} (${code})`, ru: `${known.ru} (${code})` });
  }
  if (message.includes("SSL")) {
    return wrong({
      en: "ssl: the server offers no TLS; give ssl: false where that is meant",
      ru: "сервер не предлагает TLS; если так и задумано, откажитесь от TLS явно",
    });
  }
  if (code !== undefined && /CERT|TLS|SSL|SELF_SIGNED|ALTNAME/.test(code)) {
    return wrong({
      en: `ssl: the certificate of the server is not trusted (${code})`,
      ru: `сертификату сервера нет доверия (${code})`,
    });
  }
  if (/password must be a string/.test(message)) {
    return wrong({
      en: "password: the server asks for one, and none is given",
      ru: "сервер требует пароль, а он не указан",
    });
  }
  if (/timeout/.test(message)) {
    return wrong({
      en: "no connection was free, or the host did not answer, in time",
      ru: "за отведённое время не освободилось ни одно соединение или узел не ответил",
    });
  }
  if (/pool after calling end/.test(message)) {
    return wrong({ en: "the store was closed", ru: "хранилище закрыто" });
  }
  return wrong(
    code === undefined
      ? { en: "the connection ended before it was made", ru: "соединение прервалось, не установившись" }
      : { en: code, ru: code },
  );
}
