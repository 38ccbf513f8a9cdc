import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { targetModel } from "@nastavnik/core/target-model";
import { russianProductionCalendar, schoolCalendar, schoolCalendarData } from "@nastavnik/core";
import { type CommandInput, createEngine, systemClock } from "@nastavnik/engine";
import { notificationWorkflows } from "@nastavnik/notifications";
import { pgliteStore } from "@nastavnik/persistence/pglite";
import { Temporal } from "temporal-polyfill";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { mailServer } from "../../notifications/test/mail-server.ts";
import { inProcess } from "./nastavnik.ts";

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

/** A store with a mandate of each of these people that ends in a few days. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-"));
  server = await mailServer();
  const store = await pgliteStore({ folder: join(folder, "store"), tenant });
  const workflows = [...targetModel.workflows, ...notificationWorkflows];
  const engine = createEngine({ store, clock: systemClock(), calendar, workflows, reactions: targetModel.reactions });
  for (const number of [1, 2, 3]) {
    const answer = await engine.execute({ workflow: "mandate", id: `mandate-${number}` }, mandateOf(number, 3));
    if (answer.outcome !== "accepted") throw new Error(`expected the mandate to be recorded, met ${answer.outcome}`);
  }
  await store.close();
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
  inProcess(
    "notifications",
    "send",
    join(folder, "store"),
    "--tenant",
    tenant,
    "--settings",
    file,
    "--locale",
    "ru",
    ...more,
  );

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
    join(folder, "store"),
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
  const store = await pgliteStore({ folder: join(folder, "store"), tenant });
  const engine = createEngine({
    store,
    clock: systemClock(),
    calendar,
    workflows: [...targetModel.workflows, ...notificationWorkflows],
    reactions: targetModel.reactions,
  });
  await engine.execute({ workflow: "mandate", id: "mandate-8" }, mandateOf(8, 3, "parent-2"));
  await store.close();
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

it("lists the addresses that are used no longer, and switches one on again", async () => {
  server.behave("refuses");
  const store = await pgliteStore({ folder: join(folder, "store"), tenant });
  const workflows = [...targetModel.workflows, ...notificationWorkflows];
  const engine = createEngine({ store, clock: systemClock(), calendar, workflows, reactions: targetModel.reactions });
  await engine.execute({ workflow: "mandate", id: "mandate-9" }, mandateOf(9, 2, "parent-1"));
  await store.close();
  const file = await settings(email());
  expect((await send(file)).stdout).toContain("адресов выключено: 1");
  const addresses = (...more: readonly string[]) =>
    inProcess("notifications", "addresses", join(folder, "store"), "--tenant", tenant, "--locale", "ru", ...more);
  expect((await addresses()).stdout).toMatch(/^parent-1 email: smtp-550, /);
  expect((await addresses("--switch-on", "parent-1")).code).toBe(2);
  expect((await addresses("--switch-on", "parent-1", "--by", "curator-1")).stdout).toBe("Все адреса работают.\n");
});
