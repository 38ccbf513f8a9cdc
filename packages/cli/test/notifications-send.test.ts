import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { targetModel } from "@nastavnik/core/target-model";
import { russianProductionCalendar, schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { type CommandInput, createEngine, systemClock } from "@nastavnik/engine";
import { notificationWorkflows } from "@nastavnik/notifications";
import { postgresStore } from "@nastavnik/persistence/postgres";
import { Temporal } from "temporal-polyfill";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { webServer } from "../../notifications/test/servers.ts";
import { mailServer } from "../../notifications/test/mail-server.ts";
import { sendingSettings } from "@nastavnik/cli";
import * as z from "zod";
import { inProcess } from "./nastavnik.ts";
import { ownDatabase } from "./own-database.ts";

const database = ownDatabase();
let folder: string;
let server: Awaited<ReturnType<typeof mailServer>>;
const tenant = "school-1";
const calendar = schoolCalendar(schoolCalendarData.parse(russianProductionCalendar()));
const today = Temporal.Now.plainDateISO("Europe/Moscow");

/** The command by which a mandate is recorded that ends after so many days. */
const mandateOf = (number: number, days: number, parent = `parent-${number}`): CommandInput => ({
  id: "record",
  type: "record",
  payload: {
    person: `mentee-${number}`,
    as: "guardian",
    from: today.toString(),
    until: today.add({ days }).toString(),
    document: `D-${number}`,
  },
  actor: { id: "curator-1", roles: ["curator"], organisation: tenant },
  parent,
});

async function record(...mandates: readonly (readonly [number, ...Parameters<typeof mandateOf>])[]): Promise<void> {
  const store = await postgresStore({ connection: database.url(), tenant });
  const workflows = [...targetModel.workflows, ...notificationWorkflows];
  const engine = createEngine({ store, clock: systemClock(), calendar, workflows, reactions: targetModel.reactions });
  for (const [id, ...mandate] of mandates) {
    const answer = await engine.execute({ workflow: "mandate", id: `mandate-${id}` }, mandateOf(...mandate));
    if (answer.outcome !== "accepted") throw new Error(`expected the mandate to be recorded, met ${answer.outcome}`);
  }
  await store.close();
}

/** A store with a mandate of each of these people that ends in a few days. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-"));
  server = await mailServer();
  await record([1, 1, 3], [2, 2, 3], [3, 3, 3]);
});
afterEach(() => void vi.unstubAllEnvs());
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const rules = `
quiet: { from: "00:00", to: "00:01" }
rules:
  - id: mandate-ends
    title: { ru: Полномочие, en: Mandate }
    on: { date: { workflow: mandate, field: end, while: [recorded] }, before: { days: 14 } }
    sendLate: true
    to: [{ field: speaker }]
    isUrgent: true
    maxLateness: 8760
    subject: { ru: "Полномочие {ref} до {due}", en: "Mandate {ref} until {due}" }
    body: { ru: "Принесите документ.", en: "Please bring the paper." }
`;

async function settings(more: string): Promise<string> {
  await writeFile(join(folder, "rules.yaml"), rules);
  const file = join(folder, "send.yaml");
  await writeFile(
    file,
    `rules: rules.yaml
link: https://school.example/{workflow}/{id}
people:
  parent-1: { email: parent1@school.example }
  parent-2: { email: parent2@school.example, locale: en }
${more}`,
  );
  return file;
}
const email = (): string => `email:
  from: { address: nastavnik@school.example, name: Школа }
  host: 127.0.0.1
  port: ${server.port}
  tls: none
`;
const send = (file: string, ...more: readonly string[]) =>
  inProcess("notifications", "send", database.url(), "--tenant", tenant, "--settings", file, "--locale", "ru", ...more);

it("sends what is due from a store by mail, once, to those whose addresses it has", async () => {
  const file = await settings(email());
  expect(await send(file)).toEqual({ code: 0, stdout: "решено: 3, отправлено и записано: 2\n", stderr: "" });
  expect(await send(file)).toMatchObject({ stdout: "решено: 0, отправлено и записано: 0\n" });
  const letters = server.letters.map(
    ({ parsed: { subject, text }, recipients }) => `${recipients.join()} ${subject} ${text}`,
  );
  expect(letters.toSorted()).toEqual([
    expect.stringMatching(
      /^parent1@school\.example Полномочие № 1 до .+\n\nhttps:\/\/school\.example\/mandate\/mandate-1/,
    ),
    expect.stringMatching(/^parent2@school\.example Mandate No\. 1 until /),
  ]);
  const why = await inProcess(
    "notifications",
    "log",
    database.url(),
    "--tenant",
    tenant,
    "--recipient",
    "parent-3",
    "--locale",
    "ru",
  );
  expect(why.stdout).toContain("нет контакта получателя");
});

it("writes letters into a folder for a trial, and goes on until it is stopped", async () => {
  await record([8, 8, 3, "parent-2"]);
  const file = await settings("folder: letters\n");
  const first = vi.waitUntil(async () => (await readdir(folder)).includes("letters"), { timeout: 20_000 });
  const stopped = first.then(() => process.emit("SIGTERM"));
  const ended = await send(file, "--every", "1", "--json");
  await stopped;
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  expect(JSON.parse(ended.stdout.split("\n")[0] ?? "")).toEqual({
    decided: 1,
    delivered: 1,
    setAside: 0,
    addressesOff: 0,
    unsent: [],
  });
  const [letter] = await readdir(join(folder, "letters"));
  expect(letter).toMatch(/^n-[0-9a-f]+\.eml$/);
});

it.each([
  ["people: {}\n", "email, telegram или folder"],
  ["email: { from: { address: a@school.example }, host: h, user: u }\npeople: {}\n", "NASTAVNIK_SMTP_PASSWORD"],
  ["telegram: {}\npeople: {}\n", "NASTAVNIK_TELEGRAM_TOKEN"],
  ["folder: x\npeople: { p-1: { email: somebody at school } }\n", "people.p-1.email: ожидается адрес"],
  ["folder: x\nposts: { boss: [b-1] }\npeople: {}\n", "posts.boss: ожидается роль"],
  ["folder: x\nfodler: x\npeople: {}\n", "send.yaml:2:9: fodler: ожидается объект без полей: fodler"],
  ["folder: x\npeople: { p-1: { locale: xx } }\n", "send.yaml:2:26: people.p-1.locale: ожидается"],
  ["folder: x\ntimeZone: Moscow\npeople: {}\n", "часовой пояс IANA"],
])("refuses settings that make no sense, and tells the place, never an address: %j", async (text, expected) => {
  const file = join(folder, "send.yaml");
  await writeFile(file, text);
  const { code, stdout, stderr } = await send(file);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(expected);
  expect(stderr).not.toContain("somebody");
  expect(stderr).not.toMatch(/^\s+at /m);
});

const trouble = [
  ["is-busy", /^ {2}ждёт: mandate-ends → parent-2: сервер ответил отказом 451$/],
  ["hangs", /^ {2}ждёт: mandate-ends → parent-2: сервер не ответил вовремя \(timed-out\)$/],
  ["breaks-off", /^ {2}ждёт: mandate-ends → parent-2: сервер недоступен \(unreachable\)$/],
] as const;

it("tells what is not sent yet and why, whatever a server does", async () => {
  const file = await settings(`${email()}timeout: 1\n`);
  for (const [index, [behaviour, expected]] of trouble.entries()) {
    const number = 20 + index;
    await record([number, number, 3, "parent-2"]);
    server.behave(behaviour);
    const { code, stdout, stderr } = await send(file);
    expect([code, stderr]).toEqual([0, ""]);
    const [head, ...lines] = stdout.trim().split("\n");
    expect(head).toMatch(/^решено: \d, отправлено и записано: 0$/);
    expect(lines.at(-1)).toMatch(expected);
  }
});

it("tells of a messenger that answers 500, and of others still sends", async () => {
  const { port, stop } = await webServer((_request, response) =>
    response.writeHead(500).end('{"ok":false,"error_code":500,"description":"no"}'),
  );
  vi.stubEnv("NASTAVNIK_TELEGRAM_TOKEN", "1:a");
  server.behave("takes");
  server.letters.length = 0;
  const people = "people:\n  parent-30: { telegram: 30 }\n  parent-31: { email: parent31@school.example }\n";
  const file = join(folder, "both.yaml");
  await writeFile(
    file,
    `rules: rules.yaml\n${people}${email()}telegram: { apiRoot: http://127.0.0.1:${port} }\ntimeout: 5\n`,
  );
  await record([30, 30, 3], [31, 31, 3]);
  const { stdout } = await send(file);
  expect(stdout).toContain("ждёт: mandate-ends → parent-30: сервер ответил отказом 500");
  expect(server.letters.map(({ recipients }) => recipients.join())).toEqual(["parent31@school.example"]);
  await stop();
});

it("refuses rules with a field that texts do not have before anything is sent", async () => {
  server.letters.length = 0;
  await settings(email());
  await writeFile(join(folder, "rules.yaml"), rules.replace("{ref}", "{surname}"));
  await record([40, 40, 3, "parent-1"]);
  const { code, stdout, stderr } = await send(join(folder, "send.yaml"));
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("rules.mandate-ends.subject.ru: ожидается поле текстов, получено: surname");
  expect(server.letters).toEqual([]);
});

it("counts a letter that came back against the address, and tells what other letters are", async () => {
  server.behave("takes");
  server.letters.length = 0;
  await record([50, 50, 3, "parent-50"]);
  const file = join(folder, "bounce.yaml");
  await settings("");
  await writeFile(file, `rules: rules.yaml\npeople: { parent-50: { email: parent50@school.example } }\n${email()}`);
  await send(file);
  const id = server.letters[0]?.parsed.messageId ?? "";
  const report = `Return-Path: <>\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status

Reporting-MTA: dns; mx.example\n\nAction: failed\nStatus: 5.1.1\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: ${id}\n\n--b--\n`;
  await writeFile(join(folder, "bounce.eml"), report);
  await writeFile(join(folder, "person.eml"), "From: a@school.example\n\nПриду завтра\n");
  const bounce = (...files: readonly string[]) =>
    inProcess("notifications", "bounce", database.url(), ...files, "--tenant", tenant, "--locale", "ru");
  const [first, second] = [join(folder, "bounce.eml"), join(folder, "person.eml")];
  for (let time = 0; time < 2; time++) {
    expect(await bounce(first, second)).toMatchObject({
      code: 0,
      stdout: `${first}: не доставлено: parent-50 email (smtp-5-1-1), по адресу больше не пишут\n${second}: письмо человека, не возврат\n`,
    });
  }
  expect(await bounce(first, join(folder, "none.eml"))).toMatchObject({ code: 2, stdout: "" });
  const log = await inProcess(
    "notifications",
    "log",
    database.url(),
    "--tenant",
    tenant,
    "--locale",
    "ru",
    "--recipient",
    "parent-50",
  );
  expect(log.stdout).toContain("не доставлено: вернулось (smtp-5-1-1)");
});

it("has a JSON Schema of its settings, which is the one that is published, and checks a file of them by itself", async () => {
  const schema = z.toJSONSchema(sendingSettings, { io: "input" });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("../notifications-send.schema.json");
  const file = await settings(email());
  const sound = await inProcess("validate", file, "--locale", "ru");
  expect(sound).toMatchObject({ code: 0, stdout: `${file}: настройки рассылки: ошибок нет\n` });
  await writeFile(join(folder, "rules.yaml"), "off: [next-meting]\n");
  expect((await inProcess("validate", file)).stderr).toContain("off.0: expected a shipped rule, met next-meting");
});

it("lists the addresses that are used no longer, and switches one on again", async () => {
  server.behave("refuses");
  await record([9, 9, 2, "parent-1"]);
  const file = await settings(email());
  expect((await send(file)).stdout).toContain("адресов выключено: 2");
  const addresses = (...more: readonly string[]) =>
    inProcess("notifications", "addresses", database.url(), "--tenant", tenant, "--locale", "ru", ...more);
  expect((await addresses()).stdout).toMatch(/^parent-1 email: smtp-550, /m);
  expect((await addresses("--switch-on", "parent-1")).code).toBe(2);
  expect((await addresses("--switch-on", "parent-1", "--by", "curator-1")).stdout).toMatch(
    /^parent-50 email: smtp-5-1-1/,
  );
});
