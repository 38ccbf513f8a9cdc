import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readHistory } from "@nastavnik/engine";
import { migratePostgres, postgresStore } from "@nastavnik/persistence/postgres";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { runtimeRole, urlFor } from "../../persistence/test/own-schema.ts";
import { asProcess, inProcess } from "./nastavnik.ts";
import { registration } from "./registration.ts";

const masterKey = new Uint8Array(32).fill(7);
const database = `cli_${randomBytes(6).toString("hex")}`;
const stranger = `${database}_stranger`;

/** URL of the database of this file, for some user of the server. */
function urlOf(user: string, password = user, name = database): string {
  const url = new URL(urlFor(user, password));
  url.pathname = `/${name}`;
  return `${url.href}?sslmode=disable`;
}

let server: pg.Client;
let admin: pg.Pool;
let folder: string;
beforeAll(async () => {
  server = new pg.Client({ connectionString: inject("postgres") });
  await server.connect();
  await server.query(`create database ${database}`);
  await server.query(`create role ${stranger} login password '${stranger}'`);
  const url = new URL(inject("postgres"));
  url.pathname = `/${database}`;
  admin = new pg.Pool({ connectionString: url.href, max: 2 });
  await migratePostgres({ pool: admin, grantTo: runtimeRole });
  const store = await postgresStore({ connection: urlOf(runtimeRole), tenant: "school-1", masterKey });
  for (const id of ["person-1", "person-2"]) await store.commit(registration(id));
  await store.close();
  folder = await mkdtemp(join(tmpdir(), "nastavnik-"));
  await writeFile(join(folder, "key"), masterKey);
});
afterAll(async () => {
  await admin.end();
  await server.query(`drop database ${database} with (force)`);
  await server.query(`drop role ${stranger}`);
  await server.end();
  await rm(folder, { recursive: true });
});

const told = (place: string, ...more: readonly string[]) => [
  "export-person",
  place,
  "person-1",
  "--tenant",
  "school-1",
  "--by",
  "officer-1",
  ...more,
];

it("exports a person from a PostgreSQL server, and records that it did", async () => {
  const { stdout, stderr, code } = await asProcess(
    ...told(urlOf(runtimeRole), "--master-key-file", join(folder, "key")),
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({
    subject: "person-1",
    personalData: { name: "Ученик 7" },
    facts: [{ instance: { workflow: "participant", id: "person-1" } }],
    reads: [{ reader: "officer-1", purpose: "export-person" }],
  });
});

it("lists what is set aside in a PostgreSQL server", async () => {
  const { stdout, code } = await inProcess("asides", urlOf(runtimeRole), "--tenant", "school-1", "--json");
  expect({ code, asides: JSON.parse(stdout) as unknown }).toEqual({ code: 0, asides: [] });
});

/** What the database holds that a command might have written. */
async function written(): Promise<unknown> {
  const { rows } = await admin.query(
    `select (select count(*) from nastavnik.personal_read)::integer as reads,
       (select json_agg(v order by version) from nastavnik.schema_version v) as versions,
       (select count(*) from pg_class where relnamespace = 'nastavnik'::regnamespace)::integer as relations`,
  );
  return rows;
}

const secret = "geheim-7";
const mistakes: readonly {
  readonly what: string;
  readonly url: () => string;
  readonly more?: readonly string[];
  /** What is wrong with the database meanwhile, and how that is mended. */
  readonly change?: readonly [string, string];
  readonly en: string;
  readonly ru: string;
}[] = [
  {
    what: "a connection string without a database",
    url: () => `postgres://${runtimeRole}:${secret}@localhost`,
    en: "connection, database: expected a name after the host",
    ru: "подключение, база данных: нужно имя после узла",
  },
  {
    what: "a connection string with a bare # in the password",
    url: () => `postgres://u:a#${secret}@localhost/db`,
    en: "%23",
    ru: "пишутся %2F, %3F, %23, %40",
  },
  {
    what: "a server that is not there",
    url: () => `postgres://u:${secret}@127.0.0.1:1/db`,
    en: "nobody listens there",
    ru: "по этому адресу и порту сервера нет",
  },
  {
    what: "a wrong password",
    url: () => urlOf(runtimeRole, secret),
    en: "user or password",
    ru: "проверьте имя и пароль",
  },
  {
    what: "a database that does not exist",
    url: () => urlOf(runtimeRole, runtimeRole, "none_7"),
    en: "database: there is none of this name",
    ru: "базы данных с таким именем нет",
  },
  {
    what: "a role without rights",
    url: () => urlOf(stranger),
    en: "grant it to the role of the store",
    ru: "дайте его роли хранилища",
  },
  {
    what: "a superuser",
    url: () => `${Object.assign(new URL(inject("postgres")), { pathname: `/${database}` }).href}?sslmode=disable`,
    en: "expected a role that row security holds for",
    ru: "видит строки всех организаций",
  },
  {
    what: "an older schema that the role may not bring up to date",
    url: () => urlOf(runtimeRole),
    change: [
      "create table kept as select * from nastavnik.schema_version; delete from nastavnik.schema_version where version > 5",
      "delete from nastavnik.schema_version; insert into nastavnik.schema_version select * from kept; drop table kept",
    ],
    en: "got 5, and this role may not change that",
    ru: "обновите схему ролью, у которой есть такое право",
  },
  {
    what: "a newer schema",
    url: () => urlOf(runtimeRole),
    change: [
      "insert into nastavnik.schema_version (version) values (1000)",
      "delete from nastavnik.schema_version where version = 1000",
    ],
    en: "written by a newer release; update this one",
    ru: "обновите программу",
  },
  {
    what: "a store of a newer format",
    url: () => urlOf(runtimeRole),
    change: [
      "update nastavnik.store_format set format = format + 1",
      "update nastavnik.store_format set format = format - 1",
    ],
    en: "a newer release has taken it over, update this one",
    ru: "обновите программу",
  },
  {
    what: "people of another organisation",
    url: () => urlOf(runtimeRole),
    more: ["--tenant", "school-2"],
    en: "check the identifier and --tenant",
    ru: "проверьте идентификатор и --tenant",
  },
];

it.each(mistakes)("says for $what what to do, in both languages, and ends with 2", async ({ change, ...mistake }) => {
  if (change !== undefined) await admin.query(change[0]);
  try {
    const before = await written();
    for (const locale of ["en", "ru"] as const) {
      const ended = await inProcess(...told(mistake.url(), ...(mistake.more ?? []), "--locale", locale));
      expect(ended).toMatchObject({ code: 2, stdout: "" });
      expect(ended.stderr).toContain(mistake[locale]);
      expect(ended.stderr).not.toContain(secret);
      expect(ended.stderr).not.toContain("Ученик");
      expect(ended.stderr.trim().split("\n")).toHaveLength(1);
    }
    expect(await written()).toEqual(before);
  } finally {
    if (change !== undefined) await admin.query(change[1]);
  }
});

it("enters what has happened before, goes on with what is new, and does nothing twice", async () => {
  const example = fileURLToPath(new URL("../../../examples/stories/entered/begins-in-march.yaml", import.meta.url));
  const whole = await readFile(example, "utf8");
  const part = join(folder, "begun.yaml");
  await writeFile(part, whole.slice(0, whole.lastIndexOf("  - at:", whole.indexOf("analyse-mentor-base"))));
  const key = join(folder, "key");
  const enter = (file: string) =>
    inProcess("enter", file, "--store", urlOf(runtimeRole), "--master-key-file", key, "--json", "--locale", "en");
  const begun = await enter(part);
  expect([begun.code, JSON.parse(begun.stdout)]).toEqual([0, { isRehearsal: false, entered: 43, before: 0, left: 0 }]);
  const goneOn = await enter(example);
  expect(JSON.parse(goneOn.stdout)).toEqual({ isRehearsal: false, entered: 27, before: 43, left: 0 });
  const again = await enter(example);
  expect(JSON.parse(again.stdout)).toEqual({ isRehearsal: false, entered: 0, before: 70, left: 0 });
  const store = await postgresStore({ connection: urlOf(runtimeRole), tenant: "school", masterKey });
  try {
    expect((await readHistory(store)).facts.every(({ entered }) => entered === true)).toBe(true);
    expect(await store.leaseOutbox({ lease: Temporal.Duration.from({ seconds: 0 }), limit: 10 })).toEqual([]);
  } finally {
    await store.close();
  }
});
