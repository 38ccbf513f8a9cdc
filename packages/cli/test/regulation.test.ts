import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";

const page = new URL("../../../docs/guide/regulation-in-an-hour.md", import.meta.url);
let folder: string;
let example: string;

const run = (...args: readonly string[]) => inProcess("regulation", ...args, "--locale", "ru");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-regulation-"));
  example = join(folder, "sad-rucheek.yaml");
  // The regulation of the page for methodologists, as it stands there.
  const [, written = ""] = /```yaml\n(format: [\s\S]*?)```/.exec(await readFile(page, "utf8")) ?? [];
  await writeFile(example, written);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("nastavnik regulation", () => {
  it("lists what is shipped and says which is the usual one", async () => {
    const { code, stdout } = await run("list");
    expect(code).toBe(0);
    expect(stdout).toContain("kindergarten: Положение о наставничестве в детском саду");
    expect(stdout).toContain("students-and-teachers: Общее положение о наставничестве — если положение не названо");
  });

  it("finds the worked example of the page sound, shows it and explains how it decides", async () => {
    expect(await run("check", example)).toMatchObject({ code: 0, stderr: "" });
    const { stdout } = await run("show", example);
    expect(stdout).toContain("mentors.menteesAtMost — Сколько наставляемых у наставника: 2 (п. 3.4)");
    const explained = await run("explain", "mentees-per-mentor", "--regulation", example);
    expect(explained.stdout).toContain("sad-rucheek: 2 (Положение о наставничестве детского сада, п. 3.4)");
  });

  it.each([
    [
      "an unknown choice",
      "menteesAtMost: 2",
      "menteesAtMots: 2",
      /:\d+:\d+: mentors\.menteesAtMots: такого выбора нет/,
    ],
    [
      "a law switched off",
      "# Нет в",
      "law: { dataConsent: false, clause: п. 9 }\n# Нет в",
      /закон отключить нельзя: 152-ФЗ/,
    ],
    ["a missing paragraph", "  clause: п. 3.4\n", "", /mentors\.menteesAtMost: ожидается пункт положения/],
    [
      "a body that is nowhere defined",
      "pedagogical-council",
      "council-of-elders",
      /нигде не определено: council-of-elders/,
    ],
  ])("refuses %s with its place", async (_what, from, to, message) => {
    const file = join(folder, "spoilt.yaml");
    await writeFile(file, (await readFile(example, "utf8")).replace(from, to));
    const { code, stdout, stderr } = await run("check", file);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("says in sentences what becomes allowed and what is asked for", async () => {
    const { stdout } = await run("diff", "lyceum-45", "kindergarten");
    expect(stdout).toContain("— Больше не требуется «Групповая встреча до анкет предпочтений»");
    expect(stdout).toContain("— Устанавливается «Сколько наставляемых у наставника»: 2.");
    expect(stdout).toContain("больше нет «наставляемые обучающиеся», «наставники из числа обучающихся»");
    expect((await run("diff", "kindergarten", "kindergarten")).stdout).toContain("одного и того же");
  });

  it("says durations, lists and an organisation's own words as a methodologist reads them", async () => {
    const { stdout } = await run("diff", "lyceum-45", "kindergarten");
    expect(stdout).toContain("было не менее: 3 месяца; не более: 1 год, стало не более: 3 года");
    expect(stdout).toContain("«Категории наставляемых»: обучающиеся — больше нет");
    expect(stdout).toContain("Указано «Вид организации»: детский сад.");
    expect(stdout).toContain("«Провести „Школу наставников“»");
    expect(stdout).not.toMatch(/P\d+[YMWD]|undefined|\[object/);
  });

  it("takes a list for the same whatever its order, where the order means nothing", async () => {
    const given = join(folder, "other-order.yaml");
    const plans = "plans: [mentee, curator, mentor]";
    await writeFile(
      given,
      `format: nastavnik-regulation/1\nid: other\nedition: "1"\ntitle: { ru: Другое, en: Other }\nextends: teachers-only\nunit: { ${plans} }\n`,
    );
    expect((await run("show", given)).stdout).toContain("Кому составляют планы: наставляемый, куратор, наставник");
    expect((await run("diff", "teachers-only", given)).stdout).toContain("одного и того же");
  });

  it("leaves no identifier in what the shipped regulations choose", async () => {
    const { stdout } = await run("show", "school-32");
    expect(stdout).toContain("промежуточный: кто: куратор, заместитель директора; чем: протокол опроса");
    const values = stdout.split("\n").flatMap((line) => / — [^:]+: (.+)$/.exec(line)?.[1] ?? []);
    expect(values.filter((value) => /^[^(←]*[A-Za-z]{3,}/.test(value))).toEqual([]);
  });

  it("explains a choice that sets a term, though no requirement reads it", async () => {
    const { code, stdout } = await run("explain", "unit.silenceDays", "--regulation", "kindergarten");
    expect(code).toBe(0);
    expect(stdout).toContain("Срок: Давно не было встречи");
    expect(stdout).toMatch(/kindergarten: \d+ \(.*, взято из lyceum-45\)/);
  });

  it("draws what an organisation really has: without what it does not ask for, in its own words", async () => {
    const drawn = (...args: readonly string[]) => run("diagram", ...args, "--workflow", "programme");
    const [general, own] = [await drawn("lyceum-45"), await drawn(example)];
    expect({ code: own.code, stderr: own.stderr }).toEqual({ code: 0, stderr: "" });
    expect(own.stdout).toMatch(/^stateDiagram-v2\n/);
    expect(general.stdout).toContain("Провести групповую встречу");
    expect(own.stdout).not.toContain("Провести групповую встречу");
    expect((await drawn(example, "--all")).stdout).toContain("Провести групповую встречу");
    expect((await drawn(example, "--format", "dot")).stdout).toMatch(/^digraph/);
    expect((await run("diagram", example)).stdout.match(/^## /gm)?.length).toBeGreaterThan(2);
  });

  it("writes a page with the diagrams and requirements of one workflow, which quotes the own paragraphs", async () => {
    const file = join(folder, "page.html");
    const { code } = await run("diagram", example, "--workflow", "unit", "--format", "html", "--output", file);
    expect(code).toBe(0);
    const drawn = await readFile(file, "utf8");
    expect(drawn).toContain("<td>Положение о наставничестве детского сада, п. 4.2</td>");
    const wrong = await run("diagram", example, "--workflow", "untit");
    expect(wrong).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("может быть, unit?") });
  });

  it("tries a regulation on an invented programme of one year", async () => {
    const { code, stdout } = await run("try", example, "--json");
    expect(code).toBe(0);
    const { tried } = JSON.parse(stdout) as { tried: readonly Record<string, number>[] };
    expect(tried).toHaveLength(1);
    expect(tried[0]).toMatchObject({ open: 0 });
    expect(100 * (tried[0]?.["paired"] ?? 0)).toBeGreaterThanOrEqual(80 * (tried[0]?.["mentees"] ?? 1));
  });

  it.each([
    ["a tab", "unit:\n\tclause: п. 1\n", /:6:1: ожидается отступ пробелами, встретилось: табуляция/],
    ["another indentation", "unit:\n   clause: п. 1\n  term: 1\n", /:7:1: ожидается одинаковый отступ/],
    ["a second colon", "note: Положение: о чём\n", /:5:7: ожидается значение с двоеточием в кавычках/],
    ["a quotation mark that is not closed", 'note: "Положение\n', /ожидается закрытые кавычки и скобки/],
    ["a bracket that is not closed", "unit: { clause: п. 1\nmentors: {}\n", /ожидается закрытые кавычки и скобки/],
    ["a field twice", "unit: {}\nunit: {}\n", /:6:1: ожидается каждое поле раздела один раз.*«unit: \{\}»/],
    ["a line without a colon", "unit\nmentors: {}\n", /:5:1: ожидается двоеточие после имени поля/],
  ])("says in words what is wrong with a file that has %s", async (_, rest, message) => {
    const file = join(folder, "broken.yaml");
    const head = 'format: nastavnik-regulation/1\nid: sad\nedition: "1"\ntitle: { ru: А, en: B }\n';
    await writeFile(file, `${head}${rest}`);
    const { code, stderr } = await run("check", file);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.split("\n")).toHaveLength(2);
  });

  it("titles a requirement by what this regulation asks for, and finds one by Russian words", async () => {
    const { stdout } = await inProcess("requirements", "--regulation", "kindergarten", "--locale", "ru");
    expect(stdout).toContain("Приказом назначены: старший воспитатель");
    expect(stdout).toContain(
      "Есть результаты мониторинга: удовлетворённость участников, качество реализации программы",
    );
    expect((await run("explain", "наставляемых у наставника")).stderr).toContain("  mentors.menteesAtMost — ");
    expect((await run("show", "колледж")).stderr).toContain("(может быть, college?)");
  });

  it("refuses a name and a requirement that nobody knows, with what was most likely meant", async () => {
    expect(await run("show", "kindergarden")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("kindergarten"),
    });
    expect(await run("explain", "group-meeting-hold")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("group-meeting-held"),
    });
  });
});
