import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shippedRegulations } from "@nastavnik/core/target-model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { type Ended, inProcess, startMain } from "./nastavnik.ts";
import { yearOf } from "./year-of.ts";

const folder = mkdtempSync(join(tmpdir(), "nastavnik-first-"));
const own = join(folder, "own");
const path = (name: string): string => join(own, name);
const store = path("store");

/** Every so many of the regulations; all of them where more effort is asked for. */
const stride = Math.max(1, Math.round(5 / runs(1)));

let begun: Ended;

beforeAll(async () => {
  begun = await inProcess("init", own, "--regulation", "kindergarten", "--from", "2024-09-01");
});

afterAll(() => rmSync(folder, { recursive: true }));

const russian = ["--locale", "ru"] as const;

describe("nastavnik init", () => {
  it("says what it has written, and what comes next", () => {
    expect(begun.code).toBe(0);
    expect(begun.stdout).toContain(`nastavnik run ${path("year.yaml")}`);
  });

  it("writes files that are right, each by its kind", async () => {
    for (const [name, kind] of [
      ["regulation.yaml", "положение"],
      ["year.yaml", "учебный год"],
      ["story.yaml", "история"],
    ] as const) {
      const { code, stdout } = await inProcess("validate", path(name), ...russian);
      expect([code, stdout.trimEnd().split("\n").at(-1)]).toEqual([0, `${path(name)}: ${kind}: ошибок нет`]);
    }
  });

  it("writes a story that goes as it is told", async () => {
    expect((await inProcess("story", path("story.yaml"), ...russian)).code).toBe(0);
  });

  it("writes for every regulation that comes with it a year that fits, and that comes to a verdict", async () => {
    for (const [index, id] of shippedRegulations.entries()) {
      const folderOf = join(folder, id);
      await inProcess("init", folderOf, "--regulation", id, "--from", "2024-09-01");
      const file = join(folderOf, "year.yaml");
      expect([id, (await inProcess("validate", file)).code]).toEqual([id, 0]);
      if (index % stride !== 3 % stride) continue;
      const { mentees, paired, open, verdict, standstill } = await yearOf(file);
      expect([id, open, typeof verdict, standstill]).toEqual([id, 0, "string", undefined]);
      expect(paired / mentees).toBeGreaterThanOrEqual(0.8);
    }
  });

  it("writes nothing where one of its files would be overwritten", async () => {
    const other = join(folder, "other");
    await inProcess("init", other);
    rmSync(join(other, "year.yaml"));
    writeFileSync(join(other, "story.yaml"), "mine");
    const { code, stderr } = await inProcess("init", other, ...russian);
    expect([code, stderr]).toEqual([
      2,
      `nastavnik: ${join(other, "regulation.yaml")}, ${join(other, "story.yaml")}: ожидается папка без этих файлов; ничего не записано\n`,
    ]);
    expect(existsSync(join(other, "year.yaml"))).toBe(false);
    expect(readFileSync(join(other, "story.yaml"), "utf8")).toBe("mine");
  });

  it("tells of a regulation that does not come with it, and of a file in place of the folder", async () => {
    expect((await inProcess("init", join(folder, "x"), "--regulation", "sad", ...russian)).stderr).toMatch(
      /^nastavnik: --regulation <name>: ожидается одно из: .*kindergarten.*, указано: sad\n$/,
    );
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(await inProcess("init", file, ...russian)).toMatchObject({
      code: 2,
      stderr: `nastavnik: ${file}: ожидается папка, в которую можно писать, встретилось: файл\n`,
    });
  });
});

describe("nastavnik validate", () => {
  it("tells everything that is wrong, as the command of that kind of file does", async () => {
    const file = join(folder, "wrong.yaml");
    writeFileSync(file, "format: nastavnik-regulation/1\nid: own\nedition: 1\nextend: kindergarten\n");
    const { code, stderr } = await inProcess("validate", file, ...russian);
    expect([code, stderr]).toEqual([2, (await inProcess("regulation", "check", file, ...russian)).stderr]);
    const { stdout } = await inProcess("validate", file, "--json", ...russian);
    const { ok, kind, problems } = JSON.parse(stdout) as { ok: boolean; kind: string; problems: string[] };
    expect([ok, kind]).toEqual([false, "regulation"]);
    expect(`nastavnik: ${problems.join("\n")}\n`).toBe(stderr);
  });

  it.each([
    ["rules of notifications", "off: [no-such-rule]\n", "no-such-rule"],
    ["an evaluation", "format: nastavnik-evaluation/1\n", "nastavnik: "],
    ["monitoring sheets", "format: nastavnik-monitoring/1\n", "nastavnik: "],
    ["scores", "format: nastavnik-score/1\n", "nastavnik: "],
    ["a file of no kind", "title: x\n", "--kind"],
  ])("knows %s", async (_, text, told) => {
    const file = join(folder, "given.yaml");
    writeFileSync(file, text);
    const { code, stderr } = await inProcess("validate", file, ...russian);
    expect(code).toBe(2);
    expect(stderr).toContain(told);
  });

  it("reads a file as the kind that is told", async () => {
    const file = join(folder, "told.yaml");
    writeFileSync(file, "title: x\n");
    const { stderr } = await inProcess("validate", file, "--kind", "story", ...russian);
    expect(stderr).toContain("steps");
  });
});

describe("a store", () => {
  beforeAll(async () => {
    const run = ["run", path("year.yaml"), "--store", store, "--until", "2024-10-05", "--no-notifications", "--json"];
    await inProcess(...run);
  });

  it("goes on only with the files that it was begun with, and says what has changed", async () => {
    const go = (...more: readonly string[]) =>
      inProcess("run", path("year.yaml"), "--store", store, "--until", "2024-10-05", "--no-notifications", ...more);
    const regulation = readFileSync(path("regulation.yaml"), "utf8");
    writeFileSync(path("regulation.yaml"), `${regulation}mentors: { menteesAtMost: 1 }\n`);
    const changed = await go(...russian);
    expect([changed.code, changed.stderr.trimEnd().split("\n").at(-1)]).toEqual([
      2,
      "nastavnik: в хранилище другой учебный год: с тех пор изменился файл года или положение, на которое он ссылается; верните их, как были, или укажите другую папку",
    ]);
    writeFileSync(path("regulation.yaml"), regulation);
    expect((await go("--seed", "2", ...russian)).stderr).toContain("начат с зерном 1, указано 2");
    const { stdout } = await go("--json");
    const { resumedFrom, facts } = JSON.parse(stdout) as { resumedFrom: number; facts: number };
    expect([resumedFrom > 0, resumedFrom === facts]).toEqual([true, true]);
  });

  it("is reported again, with the year's file and without it", async () => {
    const file = join(folder, "again.html");
    const args = ["report", store, "--output", file, ...russian];
    expect(await inProcess(...args, "--year", path("year.yaml"))).toMatchObject({
      code: 0,
      stdout: `Отчёт: ${file}\n`,
    });
    expect(readFileSync(file, "utf8")).toContain("Придуманная организация");
    const { stdout } = await inProcess(...args, "--json");
    const { report } = JSON.parse(stdout) as { report: { programme: string; plan?: object } };
    expect([report.programme, report.plan]).toEqual(["first-year", undefined]);
    const stranger = await inProcess(...args, "--tenant", "stranger");
    expect(stranger).toMatchObject({ code: 2, stderr: expect.stringContaining("хранилище организации sample") });
  });

  it("tells why a command can be given or not, with every condition and its clause", async () => {
    const args = ["why", store, "programme/first-year", "--at", "2024-10-05", ...russian];
    const { code, stdout } = await inProcess(...args, "--as", "stranger", "--role", "teacher");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Нельзя:$/m);
    const ask = ["why", store, "programme/first-year", "finish-stage", ...args.slice(3)];
    const refused = await inProcess(...ask, "--as", "stranger", "--role", "teacher");
    expect(refused.stdout).toMatch(/^Завершить этап: нельзя\n {2}✗ Роль позволяет\n/);
    const { stdout: json } = await inProcess(...ask, "--as", "head-1", "--role", "head", "--json");
    expect(JSON.parse(json)).toMatchObject({ command: "finish-stage", tree: { kind: "all" } });
  });

  it("shows where an instance is and has been in the diagram of its workflow", async () => {
    const file = join(folder, "programme.svg");
    const args = ["diagram", store, "--format", "svg", "--outline", ...russian];
    expect((await inProcess(...args, "--instance", "programme/first-year", "--output", file)).code).toBe(0);
    const svg = readFileSync(file, "utf8");
    expect(svg).toContain("#1f6f54");
    expect(svg).not.toBe((await inProcess("diagram", "programme", "--format", "svg", "--outline", ...russian)).stdout);
    expect((await inProcess(...args, "--instance", "unit/nobody")).stderr).toBe(
      "nastavnik: unit/nobody: в хранилище такого нет\n",
    );
    expect((await inProcess("diagram", store, ...russian)).stderr).toContain("--instance <ref>");
  });

  it("is not asked about what there is not", async () => {
    const args = ["--as", "head-1", ...russian];
    expect((await inProcess("why", store, "unit/u", "hold-meetin", ...args)).stderr).toBe(
      "nastavnik: [command]: ожидается команда этого процесса (может быть, hold-meeting?), указано: hold-meetin\n",
    );
    expect((await inProcess("why", store, "unt/u", "propose", ...args)).stderr).toContain("может быть, unit?");
    expect((await inProcess("why", store, "unit", ...args)).stderr).toContain("<instance>: ожидается экземпляр");
    expect((await inProcess("why", store, "unit/u", "propose", "--payload", "{x", ...args)).stderr).toContain(
      "--payload",
    );
  });
});

describe("nastavnik run", () => {
  it("tells at once that its report cannot be written, or that its last day is before the first", async () => {
    const args = ["run", path("year.yaml"), "--store", join(folder, "never"), "--json", ...russian];
    expect(await inProcess(...args, "--report", folder)).toMatchObject({
      code: 2,
      stderr: `nastavnik: ${folder}: ожидается файл, в который можно писать, встретилось: папка\n`,
    });
    expect(await inProcess(...args, "--until", "2024-08-31")).toMatchObject({
      code: 2,
      stderr: "nastavnik: --until: ожидается день не раньше 2024-09-01, указано: 2024-08-31\n",
    });
    expect(existsSync(join(folder, "never"))).toBe(false);
  });
});

it.skipIf(process.platform !== "linux")(
  "ends quietly where nobody reads on, and says when the disk is full",
  async () => {
    const shell = (to: string) =>
      new Promise<{ code: number | null; stderr: string }>((done) => {
        const command = [process.execPath, ...startMain, "regulation", "list", "--json", "--locale", "ru"];
        const child = execFile("bash", ["-c", `set -o pipefail; "$@" ${to}`, "bash", ...command], (_, __, stderr) => {
          done({ code: child.exitCode, stderr });
        });
      });
    expect(await shell("| true")).toEqual({ code: 0, stderr: "" });
    expect(await shell("> /dev/full")).toEqual({ code: 2, stderr: "nastavnik: вывод записать нельзя (ENOSPC)\n" });
  },
);

describe("nastavnik diagram", () => {
  it("draws a workflow of the target model, or all of them, in each of its formats", async () => {
    for (const [format, start] of [
      ["mermaid", "stateDiagram-v2"],
      ["dot", "digraph"],
      ["svg", "<svg"],
      ["html", "<!doctype html>"],
    ] as const) {
      const { code, stdout } = await inProcess("diagram", "mandate", "--format", format, ...russian);
      expect([code, stdout.startsWith(start)]).toEqual([0, true]);
    }
    expect((await inProcess("diagram", "target-model", ...russian)).stdout).toContain("## Пара (группа)");
    expect((await inProcess("diagram", "target-model", "--format", "svg", ...russian)).code).toBe(2);
    expect((await inProcess("diagram", "unt", ...russian)).stderr).toContain("(может быть, unit?), указано: unt");
  });
});
