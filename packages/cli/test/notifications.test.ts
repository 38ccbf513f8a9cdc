import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";
import { ownDatabase } from "./own-database.ts";

const database = ownDatabase();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("shows every shipped rule with its texts, in either language, and names no identifier of the code", async () => {
  const ru = await inProcess("notifications", "preview", "--locale", "ru");
  expect(ru).toMatchObject({ code: 0, stderr: "" });
  expect(ru.stdout).toContain("за 3 дня до срока, по истечении которого записывают «Стороны не ответили в срок»");
  expect(ru.stdout).toContain("→ наставник пары → куратор");
  expect(ru.stdout).not.toMatch(/[{}]|undefined/);
  const en = await inProcess("notifications", "preview", "--locale", "en", "--json");
  const rules = JSON.parse(en.stdout) as readonly { readonly id: string; readonly subject: string }[];
  expect(rules.find(({ id }) => id === "report-due")?.subject).toBe("Please submit your report by 1 May 2026");
});

it("refuses an organisation's file with every place in it, and says nothing of the rest", async () => {
  const file = join(folder, "rules.yaml");
  await writeFile(file, "off: [next-meting]\ntexts: { report-due: { subject: { ru: '{name}', en: x } } }\n");
  const { code, stdout, stderr } = await inProcess("notifications", "preview", file);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("off.0: expected a shipped rule, met next-meting");
  expect(stderr).toContain("rules.report-due.subject.ru: expected a field of texts, met name");
  expect(stderr).not.toContain("at ");
});

it("tells why nothing was sent, of a store without anything too", async () => {
  const store = database.url();
  const args = ["--tenant", "school-1", "--locale", "ru", "--rule", "next-meeting", "--subject", "unit/u-1"];
  expect(await inProcess("notifications", "log", store, ...args)).toMatchObject({
    code: 0,
    stdout: "Такого экземпляра нет\n",
  });
  expect((await inProcess("notifications", "log", store, "--tenant", "school-1", "--json")).stdout).toBe("[]\n");
});

it("prints a work list as text, JSON and a calendar, and refuses a role that is not there", async () => {
  const args = ["worklist", database.url(), "--tenant", "school-1", "--who", "mentor-1", "--locale", "ru"];
  expect((await inProcess(...args)).stdout).toBe("Дел нет.\n");
  expect(JSON.parse((await inProcess(...args, "--json")).stdout)).toEqual({
    overdue: [],
    today: [],
    week: [],
    waiting: [],
  });
  expect((await inProcess(...args, "--ics")).stdout).toContain("BEGIN:VCALENDAR");
  const refused = await inProcess(...args, "--role", "curatr");
  expect(refused).toMatchObject({
    code: 2,
    stderr: "nastavnik: --role: ожидается должность целевой модели, указано: curatr\n",
  });
  expect((await inProcess(...args, "--time-zone", "Moscow")).stderr).toContain(
    "--time-zone: ожидается часовой пояс IANA",
  );
});

it("previews what a regulation asks for: no rule about a term that it does not set", async () => {
  const idsOf = async (...args: readonly string[]) => {
    const { stdout } = await inProcess("notifications", "preview", ...args, "--json");
    return (JSON.parse(stdout) as { readonly id: string }[]).map(({ id }) => id);
  };
  const [all, school, kindergarten] = [await idsOf(), await idsOf("lyceum-45"), await idsOf("kindergarten")];
  expect(all).toEqual(expect.arrayContaining([...school, ...kindergarten]));
  expect(await idsOf("--regulation", "lyceum-45")).toEqual(school);
  for (const ids of [school, kindergarten]) {
    expect(ids).toContain("report-due");
    expect(ids.length).toBeLessThan(all.length);
  }
  const wrong = await inProcess("notifications", "preview", "--regulation", "lyceum-54", "--locale", "ru");
  expect(wrong).toMatchObject({ code: 2, stdout: "" });
  expect(wrong.stderr).toContain("lyceum-45");
});
