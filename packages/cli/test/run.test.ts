import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const isDist = process.env["NASTAVNIK_TEST_MODE"] === "dist";
const main = isDist ? ["packages/cli/dist/main.js"] : ["--conditions=@nastavnik/source", "packages/cli/src/main.ts"];
const example = join(root, "examples/01-school-year/school-year.yaml");

let folder: string;
/** A small year, so that it can be killed often. */
let small: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-"));
  small = join(folder, "small.yaml");
  const text = await readFile(example, "utf8");
  await writeFile(small, text.replaceAll(/^( +count:) \d+$/gm, "$1 1").replace("unmatchable: 1", "unmatchable: 0"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function nastavnik(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: root, maxBuffer: 64 * 2 ** 20, env: { ...process.env, LANG: "C", LC_ALL: "C" } };
    const child: ChildProcess = execFile(process.execPath, [...main, ...args], options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

/** Starts the command, kills it with -9 once it has printed so many lines, and answers whether it was still running. */
function killedAfter(lines: number, ...args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...main, ...args], { cwd: root, stdio: ["ignore", "pipe", "ignore"] });
    let printed = 0;
    createInterface({ input: child.stdout }).on("line", () => {
      printed++;
      if (printed === lines) child.kill("SIGKILL");
    });
    child.on("exit", (_code, signal) => resolve(signal === "SIGKILL"));
  });
}

describe("nastavnik run", () => {
  it("prints dates, stages, counts, refusals with reasons, a summary and where the report lies", async () => {
    const store = join(folder, "year");
    const { code, stdout, stderr } = await nastavnik("run", example, "--store", store, "--locale", "ru");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("2021-09-01  этап: Подготовка условий");
    expect(stdout).toMatch(/2021-10-01 {2}в базе: наставляемых \d+, наставников \d+/);
    expect(stdout).toContain("К приказу не приложено: дорожная карта");
    expect(stdout).toContain("Решение: упаковать как лучшую практику");
    expect(stdout).toContain(`Отчёт: ${store}.html`);
    const report = await readFile(`${store}.html`, "utf8");
    expect(report).toContain("Лицей № 45");
    expect(report).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it("speaks English when told so, or when the environment does", async () => {
    const { stdout } = await nastavnik("run", small, "--store", join(folder, "english"), "--until", "2021-09-10");
    expect(stdout).toContain("2021-09-01  stage: Preparation");
    expect(stdout).toContain("Report: ");
  });

  it(
    "goes on after being killed with -9 at random moments and ends with the hash of an undisturbed run",
    { timeout: 240_000 },
    async () => {
      const undisturbed = JSON.parse(
        (await nastavnik("run", small, "--store", join(folder, "whole"), "--json")).stdout,
      ) as {
        hash: string;
        facts: number;
      };
      const store = join(folder, "killed");
      // From "still opening the store" (the second line is printed before) to "in the midst of the year".
      let lines = 2;
      for (let life = 0; life < 5; life++) {
        expect({ lines, isKilled: await killedAfter(lines, "run", small, "--store", store) }).toEqual({
          lines,
          isKilled: true,
        });
        lines += 1 + Math.floor(Math.random() * 4);
      }
      const after = await nastavnik("run", small, "--store", store, "--json");
      expect({ code: after.code, stderr: after.stderr }).toEqual({ code: 0, stderr: "" });
      const { hash, facts } = JSON.parse(after.stdout) as { hash: string; facts: number };
      expect({ hash, facts }).toEqual({ hash: undisturbed.hash, facts: undisturbed.facts });
    },
  );

  const bad: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
    [
      "a role that nobody knows",
      "role.yaml",
      (text) => text.replace("Координатор, куратор\n", "Координатор, кюратор\n"),
      /role\.yaml:\d+:\d+: roadMap\.stages\[0\].*кюратор/,
    ],
    [
      "an impossible window",
      "window.yaml",
      (text) => text.replace("to: 2022-08-31 }", "to: 2021-08-31 }"),
      /window\.yaml:\d+:\d+: period/,
    ],
    [
      "a missing stage",
      "stage.yaml",
      (text) => text.replace("lifecycleStage: working", "lifecycleStage: completion"),
      /stage\.yaml:\d+:\d+: .*working/,
    ],
    ["a file that is no YAML", "syntax.yaml", (text) => text.replace("title:\n", "title: [\n"), /syntax\.yaml:\d+:\d+/],
    ["a file that is no JSON", "syntax.json", () => '{ "id": "a", }', /syntax\.json:1:\d+/],
  ];
  for (const [what, name, spoil, message] of bad) {
    it(`refuses ${what} with file, place, expected and met, and creates no store`, async () => {
      const file = join(folder, name);
      const store = join(folder, `store-of-${name}`);
      await writeFile(file, spoil(await readFile(example, "utf8")));
      const { code, stdout, stderr } = await nastavnik("run", file, "--store", store, "--locale", "en");
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
      const { code, stderr } = await nastavnik(...args, "--locale", "en");
      expect({ args, code }).toEqual({ args, code: 2 });
      expect(stderr).toMatch(/expected|unknown option/);
    }
  });

  it("refuses a store that another process holds, and one that holds another year", async () => {
    const store = join(folder, "held");
    const child = spawn(process.execPath, [...main, "run", example, "--store", store], {
      cwd: root,
      stdio: ["ignore", "pipe", "ignore"],
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    // The store is opened right after the first line.
    let held: Ended;
    do held = await nastavnik("run", example, "--store", store, "--locale", "en");
    while (child.exitCode === null && held.code === 0);
    child.kill("SIGKILL");
    expect(held.code).toBe(2);
    expect(held.stderr).toContain(store);
    const other = await nastavnik("run", small, "--store", join(folder, "whole"), "--seed", "9", "--locale", "en");
    expect(other.code).toBe(2);
    expect(other.stderr).toContain("the store holds another school year");
  });
});
