import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { absentInstance, applyFact, type Instance } from "@nastavnik/core";
import { pgliteStore } from "@nastavnik/persistence/pglite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { acceptedPractice } from "../../core/test/target-model/practice-scenes.ts";
import { after } from "../../core/test/target-model/scenes.ts";
import { inProcess } from "./nastavnik.ts";

let folder: string;
let store: string;
const bank = (...args: readonly string[]) => inProcess("bank", store, "--tenant", "school-1", ...args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-"));
  store = join(folder, "store");
  const opened = await pgliteStore({ folder: store, tenant: "school-1" });
  const known = new Map<string, Instance>();
  for (const fact of after(acceptedPractice).facts) {
    const { instance: ref, command, actor, at, version, parent } = fact;
    const key = `${ref.workflow}/${ref.id}`;
    const instance = applyFact(known.get(key) ?? absentInstance(ref, parent), fact);
    known.set(key, instance);
    await opened.commit({
      command: {
        instance: ref,
        commandId: `${ref.workflow}/${ref.id}/${version}`,
        type: command.type,
        actor: actor.id,
        at,
        answer: { outcome: "accepted", version },
      },
      writes: [
        {
          instance,
          expectedVersion: version - 1,
          fact,
          timers: { set: [], cancel: [] },
          outbox: [],
        },
      ],
      reads: [],
      personalData: [],
    });
  }
  await opened.close();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it("shows what is in the banks, level by level, in words", async () => {
  const { code, stdout } = await bank("--locale", "ru");
  expect(code).toBe(0);
  expect(stdout).toContain("Практики, школьный уровень: 1");
  expect(stdout).toContain("Практики, муниципальный уровень: 1");
  expect(stdout).toContain("«учитель – ученик», «учитель – обучающиеся»");
});

it("searches by level and form, and pages", async () => {
  const found = async (...args: readonly string[]) =>
    JSON.parse((await bank("--json", ...args)).stdout) as { total: number; entries: readonly { level: string }[] };
  expect(await found("--level", "municipal")).toMatchObject({ total: 1, entries: [{ keeper: "municipality-1" }] });
  expect(await found("--form", "teacher-teacher")).toMatchObject({ total: 0, entries: [] });
  expect(await found("--limit", "1", "--skip", "1")).toMatchObject({ total: 2, entries: [{ level: "school" }] });
});

it("tells a wrong value by the option, what was expected and what was met", async () => {
  const { code, stderr } = await bank("--limit", "none", "--locale", "en");
  expect([code, stderr]).toEqual([2, expect.stringContaining("--limit")]);
});
