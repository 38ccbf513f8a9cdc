import { schoolCalendar, schoolCalendarData } from "@nastavnik/core/calendar";
import { createEngine, systemClock } from "@nastavnik/engine";
import { pgliteStore } from "@nastavnik/persistence/pglite";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";
import { workflows } from "./worlds/request-plan.ts";

const code = fileURLToPath(new URL("worlds/request-plan.ts", import.meta.url));
let folder: string;

const migrate = (plan: string, ...more: readonly string[]) =>
  inProcess("migrate", join(folder, "store"), "--tenant", "school-1", "--plan", plan, ...more);

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-"));
  const store = await pgliteStore({ folder: join(folder, "store"), tenant: "school-1" });
  const calendar = schoolCalendar(schoolCalendarData.parse({ timeZone: "Europe/Moscow" }));
  const engine = createEngine({ store, clock: systemClock(), calendar, workflows: workflows.slice(0, 1) });
  const give = (id: string, type: string, role: string) =>
    engine.execute(
      { workflow: "request", id },
      {
        id: type,
        type,
        payload: type === "ask" ? { topic: id } : {},
        actor: { id: role, roles: [role], organisation: "school-1" },
      },
    );
  for (const id of ["a", "b"]) await give(id, "ask", "teacher");
  for (const type of ["read", "answer"]) await give("b", type, "reader");
  await store.close();
});
afterAll(() => rm(folder, { recursive: true }));

it("tells what would happen by states, and of one instance as a story, in both languages, and stores nothing", async () => {
  const english = await migrate(code, "--locale", "en");
  expect(english).toMatchObject({ code: 0, stderr: "" });
  expect(english.stdout).toContain("«answered» (answered) → «answered» (answered): 1 — go over");
  expect(english.stdout).toContain("histories that the new version would not have allowed: 1");
  const story = await migrate(code, "--locale", "ru", "--instance", "request/b");
  expect(story.stdout).toContain("дан ответ\n    новая версия не допустила бы: Прочитал только один (Порядок, п. 2)");
  expect(story.stdout).toContain("изменится: subject, isUrgent, topic");
  const { instances } = JSON.parse((await migrate(code, "--json", "--no-histories")).stdout) as {
    instances: { refused: unknown[]; outcome: string }[];
  };
  expect(instances.map(({ refused, outcome }) => [outcome, refused.length])).toEqual([
    ["moves", 0],
    ["moves", 0],
  ]);
});

it("takes all over, goes on where it was, and takes them back", async () => {
  const applied = await migrate(code, "--apply", "--by", "admin", "--locale", "en", "--batch", "1");
  expect(applied).toMatchObject({
    code: 0,
    stdout: "2 went over, 0 had before, 0 have ended and stay, 0 did not go over.\n",
  });
  expect((await migrate(code, "--apply", "--by", "admin", "--locale", "en")).stdout).toContain(
    "0 went over, 2 had before",
  );
  expect((await migrate(code, "--revert", "--by", "admin", "--locale", "ru")).stdout).toContain("Перешло 2");
  expect((await inProcess("verify", join(folder, "store"), "--tenant", "school-1")).code).toBe(0);
});

it("reads a plan of data alone, with the definitions beside it", async () => {
  const plan = await file(
    "plan.yaml",
    "workflow: request\nfrom: 1\nto: 2\nstates: { waiting: work.reading, late: work }\n",
  );
  expect(await migrate(plan, "--workflows", code, "--locale", "en")).toMatchObject({ code: 0 });
  const short = await file("short.yaml", "workflow: request\nfrom: 1\nto: 2\nstates: { answered: open }\n");
  const { stdout } = await migrate(short, "--workflows", code, "--locale", "en");
  expect(stdout).toContain("States that the plan has no place for: waiting, late.");
});

it.each([
  [
    "a state that there is not",
    "states: { waitng: work }",
    "wrong.yaml:4:19: states.waitng: expected a state of version 1",
  ],
  ["a field that nobody knows", "stats: {}", "wrong.yaml:4:8: stats"],
  ["a policy that there is not", "timers: { reply: later }", "wrong.yaml:4:18: timers.reply"],
])("names file, place, what was expected and what was met for %s, and ends with 2", async (_what, line, told) => {
  const plan = await file("wrong.yaml", `workflow: request\nfrom: 1\nto: 2\n${line}\n`);
  const ended = await migrate(plan, "--workflows", code, "--locale", "en");
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toContain(told);
});

it("asks who does it, and knows an instance that the plan is not for", async () => {
  expect((await migrate(code, "--apply", "--locale", "en")).stderr).toContain("expected --by too");
  expect((await migrate(code, "--apply", "--revert", "--locale", "en")).stderr).toContain("met both");
  expect((await migrate(code, "--instance", "request/z", "--locale", "en")).stderr).toContain("--instance: expected");
  expect((await migrate("none.yaml", "--locale", "en")).code).toBe(2);
});
