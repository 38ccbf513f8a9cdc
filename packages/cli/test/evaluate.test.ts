import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { evaluate, reproduce } from "@nastavnik/rules";
import { afterAll, describe, expect, it } from "vitest";
import { asProcess, type Ended, inProcess } from "./nastavnik.ts";

const folder = mkdtempSync(join(tmpdir(), "nastavnik-evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function evaluateFile(name: string, text: string, ...options: string[]): Promise<Ended> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const { code, stdout, stderr } = await inProcess("evaluate", file, "--locale", "en", ...options);
  return { code, stdout, stderr: stderr.replaceAll(folder, "") };
}

const plan = `format: nastavnik-evaluation/1
measuredOn: 2025-05-26
documents: [programme]
profiles: [process-quality]
plans:
  - { indicator: P3, document: programme, planned: 80, unit: percent }
facts:
  - { metric: projects_planned, value: 4, source: entered, evidence: Programme, section 4 }
  - { metric: projects_realised, value: 3, source: entered, evidence: Report No 2 }
`.replaceAll("Programme, section 4", '"Programme, section 4"');

describe("nastavnik evaluate", () => {
  it("prints the verdict with its derivation, in the language asked for", async () => {
    const english = await evaluateFile("plan.yaml", plan);
    expect(english).toMatchObject({ code: 0, stderr: "" });
    expect(english.stdout).toContain("Verdict: REVISE");
    expect(english.stdout).toContain("fact 75 %, planned at least 80 %: short by 5 %");
    const russian = await evaluateFile("plan.yaml", plan, "--locale", "ru");
    expect(russian.stdout).toContain("Вердикт: ДОРАБОТАТЬ");
    expect(russian.stdout).toContain("факт 75 %, план не менее 80 %: не хватает 5 %");
  });

  it("prints JSON that can be kept and reproduced", async () => {
    const { code, stdout } = await evaluateFile("plan.yaml", plan, "--json");
    const stored: unknown = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(stored).toMatchObject({ verdict: "revise", deviating: [{ id: "P3", document: "programme" }] });
    expect(reproduce(stored)).toMatchObject({ ok: true, value: { same: true } });
  });

  it("reads JSON as well, and keeps every digit of a long number", async () => {
    const data = {
      format: "nastavnik-evaluation/1",
      measuredOn: "2025-05-26",
      documents: ["programme"],
      metrics: [{ name: "x", title: { ru: "Икс", en: "X" }, type: "number" }],
      indicators: [{ id: "X1", title: { ru: "Икс", en: "X" }, unit: "score", formula: "x" }],
      plans: [{ indicator: "X1", document: "programme", planned: "0.30000000000000000001", unit: "score" }],
      facts: [{ metric: "x", value: 7, source: "history" }],
    };
    const text = JSON.stringify(data).replace('"value":7', '"value":0.30000000000000000002');
    expect(evaluate(JSON.parse(text))).toMatchObject({ ok: true, value: { verdict: "revise" } });
    expect((await evaluateFile("plan.json", text)).stdout).toContain("Verdict: PACKAGE");
  });

  it("reads windows-1251, decimal commas and yes in words", async () => {
    const text = `format: nastavnik-evaluation/1
measuredOn: 2025-05-26
documents: [programme]
metrics:
  - { name: mark, title: { ru: Отметка, en: Mark }, type: number }
  - { name: held, title: { ru: Проведено, en: Held }, type: yes-no }
indicators:
  - { id: M1, title: { ru: Отметка, en: Mark }, unit: mark, formula: "held ? mark : 0" }
plans:
  - { indicator: M1, document: programme, planned: "1,5", unit: mark }
facts:
  - { metric: mark, value: "1,7", source: entered, evidence: Ведомость }
  - { metric: held, value: да, source: entered, evidence: Протокол }
`;
    const letters = new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, code) => code));
    const file = join(folder, "old.yaml");
    writeFileSync(
      file,
      Uint8Array.from(text, (letter) => letters.indexOf(letter)),
    );
    const { code, stdout } = await inProcess("evaluate", file, "--locale", "ru");
    expect(code).toBe(0);
    expect(stdout).toContain("УПАКОВАТЬ");
    expect(stdout).toContain("mark = 1,7 — Отметка (внесено, измерено 2025-05-26: Ведомость)");
  });

  it("tells what is wrong with a formula in Russian", async () => {
    const text = plan.replace(
      "plans:",
      'indicators:\n  - { id: N1, title: { ru: Н, en: N }, unit: piece, formula: "projects_planned +" }\n  - { id: N2, title: { ru: Н, en: N }, unit: piece, formula: "1 + (projects_planned > 2)" }\nplans:',
    );
    const { code, stderr } = await evaluateFile("formula.yaml", text, "--locale", "ru");
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/expected|met|no such|operator/i);
    expect(stderr).toContain("ожидается выражение CEL; разбор остановился в конце формулы");
    expect(stderr).toContain("ожидаются значения подходящих типов");
  });

  it("names every problem with its line and column, and evaluates nothing", async () => {
    const wrong = `format: nastavnik-evaluation/1
measuredOn: 2025-05-26
profiles: [process-quality]
indicators:
  - id: N1
    title: { ru: Газета, en: Newspaper }
    unit: piece
    formula: practices_ready * 2 + newspapers
plans:
  - { indicator: P3, document: programme, planned: 80, unit: score }
facts:
  - metric: practices_raedy
    value: 3
    source: history
`;
    const { code, stdout, stderr } = await evaluateFile("wrong.yaml", wrong);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(
      '/wrong.yaml:8:36: indicators[0].formula: expected a declared metric or indicator, met "newspapers"',
    );
    expect(stderr).toContain('/wrong.yaml:10:62: plans[0].unit: expected the unit of indicator P3, "%", met "points"');
    expect(stderr).toContain(
      '/wrong.yaml:12:13: facts[0].metric: expected a declared metric, met "practices_raedy" (did you mean "practices_ready"?)',
    );
  });

  it.each([
    [
      "a field that is missing",
      "format: nastavnik-evaluation/1\nmeasuredOn: 2025-05-26\nplans:\n  - { indicator: P3, document: programme, planned: 80 }\n",
      "bad.yaml:4:5: plans[0].unit: expected",
    ],
    ["a file that is no YAML", "format: [1", "bad.yaml:1:11: expected quotation marks and brackets that are closed"],
    ["an alias of nothing", "format: *nothing", "bad.yaml: expected data"],
    ["an empty file", "", "bad.yaml:1:1: expected an object, met nothing"],
  ])("refuses %s with its place", async (_what, text, message) => {
    const { code, stderr } = await evaluateFile("bad.yaml", text);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it("refuses a file that is not there, without a stack trace", async () => {
    const { code, stderr } = await asProcess("evaluate", join(folder, "nothing.yaml"));
    expect(code).toBe(2);
    expect(stderr).toContain("expected a file that can be read, met none");
    expect(stderr).not.toContain("    at ");
  });

  it("evaluates the file that the guide shows", async () => {
    const guide = fileURLToPath(new URL("../../../docs/guide/monitoring/evaluation.yaml", import.meta.url));
    await expect((await inProcess("evaluate", guide, "--locale", "en")).stdout).toMatchFileSnapshot(
      "../../../docs/guide/monitoring/evaluation.en.txt",
    );
    await expect((await inProcess("evaluate", guide, "--locale", "ru")).stdout).toMatchFileSnapshot(
      "../../../docs/guide/monitoring/evaluation.ru.txt",
    );
  });
});
