import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runs } from "../../../tools/runs.ts";
import { asProcess, type Ended, inProcess, startMain } from "./nastavnik.ts";

const example = fileURLToPath(new URL("../../../examples/01-school-year/school-year.yaml", import.meta.url));
/** Long enough to be killed often, short enough to be run often. */
const until = ["--until", "2021-12-24"];

let folder: string;
/** A year with few people. */
let small: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-"));
  small = join(folder, "small.yaml");
  const text = await readFile(example, "utf8");
  await writeFile(small, text.replaceAll(/^( +count:) \d+$/gm, "$1 1").replace("unmatchable: 1", "unmatchable: 0"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the command and waits until it has printed so many lines. */
async function started(lines: number, ...args: readonly string[]) {
  const child = spawn(process.execPath, [...startMain, ...args], { stdio: ["ignore", "pipe", "ignore"] });
  const exited = new Promise<NodeJS.Signals | null>((resolve) => child.on("exit", (_code, signal) => resolve(signal)));
  let printed = 0;
  await new Promise<void>((resolve) => {
    createInterface({ input: child.stdout })
      .on("line", () => {
        printed++;
        if (printed === lines) resolve();
      })
      .on("close", resolve);
  });
  return { child, exited };
}

/** Starts the command, kills it with -9 once it has printed so many lines, and answers whether it was still running. */
async function killedAfter(lines: number, ...args: readonly string[]): Promise<boolean> {
  const { child, exited } = await started(lines, ...args);
  child.kill("SIGKILL");
  return (await exited) === "SIGKILL";
}

describe("nastavnik run", () => {
  it("prints dates, stages, counts, refusals with reasons, a summary and where the report lies", async () => {
    const store = join(folder, "year");
    const { code, stdout, stderr } = await inProcess("run", small, "--store", store, "--locale", "ru");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("2021-09-01  этап: Подготовка условий");
    expect(stdout).toMatch(/2021-10-01 {2}в базе: наставляемых \d+, наставников \d+/);
    expect(stdout).toContain("К приказу не приложено: дорожная карта");
    expect(stdout).toMatch(/Решение: (упаковать как лучшую практику|доработать)/);
    expect(stdout).toContain(`Отчёт: ${store}.html`);
    // Besides names of instances, of the store and of the hash, nothing is said in Latin letters.
    const said = stdout
      .replaceAll(folder, "")
      .replaceAll(/\b(?:unit|mentee|mentor)-\d+\b|\b[0-9a-f]{64}\b|\/year(?:\.html|-mailbox)?/g, "");
    expect(said.match(/\p{Script=Latin}{2,}/gu)).toBeNull();
    // What people were told lies beside it, a letter a word.
    const sent = Number(/Уведомления: (\d+)/.exec(stdout)?.[1]);
    expect(sent).toBeGreaterThan(10);
    expect(await readdir(`${store}-mailbox`)).toHaveLength(sent);
    expect(stdout).toContain(`Письма: ${store}-mailbox`);
    const report = await readFile(`${store}.html`, "utf8");
    expect(report).toContain("Уведомление: Провести следующую встречу");
    expect(report).toContain("Лицей № 45");
    expect(report).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it("speaks English when the environment does", async () => {
    const { stdout } = await asProcess("run", small, "--store", join(folder, "english"), "--until", "2021-09-03");
    expect(stdout).toContain("2021-09-01  stage: Preparation");
    expect(stdout).toContain("Report: ");
  });

  it("ends with code 3 where the year stands still, and says what blocks and who could lift it", async () => {
    const file = join(folder, "strangers.yaml");
    const text = await readFile(small, "utf8");
    // Mentors of all kinds are there, and each works in another form than the mentees ask for.
    await writeFile(
      file,
      text
        .replaceAll(/^( {6}forms:) \[.*\]$/gm, "$1 [social-partner-student]")
        .replaceAll("form: social-partner-student", "form: teacher-student"),
    );
    const { code, stdout, stderr } = await inProcess(
      "run",
      file,
      "--store",
      join(folder, "still"),
      "--until",
      "2021-11-10",
      "--locale",
      "ru",
    );
    expect({ code, stderr }).toEqual({ code: 3, stderr: "" });
    expect(stdout).toMatch(/2021-1\d-\d\d {2}год стоит с 2021-10-\d\d: не удаётся «Завершить этап»/);
    expect(stdout).toContain("снять может: руководитель ОО — «Издать приказ»");
    expect(stdout).toContain("Год не дошёл до конца");
  });

  it("goes on after being killed with -9 at random moments and ends with the hash of an undisturbed run", async () => {
    const run = (store: string) => ["run", small, "--store", join(folder, store), ...until];
    const hashOf = ({ code, stdout, stderr }: Ended): unknown => {
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      const { hash, facts } = JSON.parse(stdout) as { hash: string; facts: number };
      return { hash, facts };
    };
    const undisturbed = hashOf(await inProcess(...run("whole"), "--json"));
    // From "still opening the store" (the second line is printed before) to "in the midst of the autumn".
    let lines = 2;
    for (let life = 0; life < runs(2); life++) {
      expect({ lines, isKilled: await killedAfter(lines, ...run("killed")) }).toEqual({ lines, isKilled: true });
      lines += 1 + Math.floor(Math.random() * 3);
    }
    expect(hashOf(await inProcess(...run("killed"), "--json"))).toEqual(undisturbed);
  });

  const bad: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
    [
      "a category that nobody knows",
      "category.yaml",
      (text) => text.replace("burnout]", "tired]"),
      /category\.yaml:\d+:\d+: .*categories/,
    ],
    [
      "an impossible window",
      "window.yaml",
      (text) => text.replace("to: 2022-08-31 }", "to: 2021-08-31 }"),
      /window\.yaml:\d+:\d+: period/,
    ],
    ["a file that is no YAML", "syntax.yaml", (text) => text.replace("title:\n", "title: [\n"), /syntax\.yaml:\d+:\d+/],
    ["a file that is no JSON", "syntax.json", () => '{ "id": "a", }', /syntax\.json:1:\d+/],
  ];
  for (const [what, name, spoil, message] of bad) {
    it(`refuses ${what} with file, place, expected and met, and creates no store`, async () => {
      const file = join(folder, name);
      const store = join(folder, `store-of-${name}`);
      await writeFile(file, spoil(await readFile(example, "utf8")));
      const { code, stdout, stderr } = await inProcess("run", file, "--store", store, "--locale", "en");
      expect(code).toBe(2);
      expect(stdout).toBe("");
      expect(stderr).toMatch(message);
      expect(stderr).toMatch(/expected .*, met /);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(existsSync(store)).toBe(false);
    });
  }

  it("refuses a file that is not there, an unknown option, and a date that is none", async () => {
    for (const args of [
      ["run", join(folder, "none.yaml")],
      ["run", small, "--wrong"],
      ["run", small, "--until", "someday"],
    ]) {
      const { code, stderr } = await inProcess(...args, "--locale", "en");
      expect({ args, code }).toEqual({ args, code: 2 });
      expect(stderr).toMatch(/^nastavnik: .*expected /);
    }
  });

  it("refuses a store that another process holds, and one that holds another year", async () => {
    const store = join(folder, "held");
    // The third line tells of the first stage, so the store is open; a stopped process holds it for as long as it takes.
    const { child, exited } = await started(3, "run", small, "--store", store);
    child.kill("SIGSTOP");
    const held = await inProcess("run", small, "--store", store, "--locale", "en");
    child.kill("SIGKILL");
    await exited;
    expect(held.code).toBe(2);
    expect(held.stderr).toContain(store);
    const other = await inProcess("run", small, "--store", join(folder, "whole"), "--seed", "9", "--locale", "en");
    expect(other.code).toBe(2);
    expect(other.stderr).toContain("the store holds another school year");
  });

  it("ends as a process with code 2 and no stack trace when what was given is wrong", async () => {
    const { code, stdout, stderr } = await asProcess("run", join(folder, "none.yaml"));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^nastavnik: .*expected a file that can be read, met none\n$/);
  });
});
