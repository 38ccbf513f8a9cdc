import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nastavnik } from "@nastavnik/cli";
import { evaluate, reproduce } from "@nastavnik/rules";
import { afterAll, describe, expect, it } from "vitest";

const isBuilt = process.env["NASTAVNIK_TEST_MODE"] === "dist";
const main = fileURLToPath(new URL(isBuilt ? "../dist/main.js" : "../src/main.ts", import.meta.url));
const flags = isBuilt ? [] : ["--conditions=@nastavnik/source", "--disable-warning=ExperimentalWarning"];

const folder = mkdtempSync(join(tmpdir(), "nastavnik-evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(file: string, ...options: string[]) {
  return spawnSync(process.execPath, [...flags, main, "evaluate", file, ...options], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
}

function evaluateFile(name: string, text: string, ...options: string[]) {
  const file = join(folder, name);
  writeFileSync(file, text);
  const { status, stdout, stderr } = run(file, ...options);
  return { status, stdout, stderr: stderr.replaceAll(folder, "") };
}

async function evaluateInProcess(file: string): Promise<unknown> {
  return nastavnik().exitOverride().parseAsync(["evaluate", file], { from: "user" });
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
  it("prints the verdict with its derivation, in the language asked for", () => {
    const english = evaluateFile("plan.yaml", plan);
    expect(english).toMatchObject({ status: 0, stderr: "" });
    expect(english.stdout).toContain("Verdict: REVISE");
    expect(english.stdout).toContain("fact 75 %, planned at least 80 %: short by 5 %");
    const russian = evaluateFile("plan.yaml", plan, "--locale", "ru");
    expect(russian.stdout).toContain("Вердикт: ДОРАБОТАТЬ");
    expect(russian.stdout).toContain("факт 75 %, план не менее 80 %: не хватает 5 %");
  });

  it("prints JSON that can be kept and reproduced", () => {
    const { status, stdout } = evaluateFile("plan.yaml", plan, "--json");
    const stored: unknown = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(stored).toMatchObject({ verdict: "revise", deviating: [{ id: "P3", document: "programme" }] });
    expect(reproduce(stored)).toMatchObject({ ok: true, value: { same: true } });
  });

  it("reads JSON as well, and keeps every digit of a long number", () => {
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
    expect(evaluateFile("plan.json", text).stdout).toContain("Verdict: PACKAGE");
  });

  it("names every problem with its line and column, and evaluates nothing", () => {
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
    const { status, stdout, stderr } = evaluateFile("wrong.yaml", wrong);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
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
    ["a file that is no YAML", "format: [1", "bad.yaml:1:11: expected YAML or JSON"],
    ["an alias of nothing", "format: *nothing", "bad.yaml: expected data"],
    ["an empty file", "", "bad.yaml:1:1: expected an object, met nothing"],
  ])("refuses %s with its place", async (_what, text, message) => {
    const file = join(folder, "bad.yaml");
    writeFileSync(file, text);
    await expect(evaluateInProcess(file)).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringContaining(message) as string,
    });
  });

  it("refuses a file that is not there, without a stack trace", () => {
    const { status, stderr } = run(join(folder, "nothing.yaml"));
    expect(status).toBe(2);
    expect(stderr).toContain("expected a file that can be read, met none");
    expect(stderr).not.toContain("    at ");
  });

  it("evaluates the file that the guide shows", async () => {
    const guide = fileURLToPath(new URL("../../../docs/guide/monitoring/evaluation.yaml", import.meta.url));
    await expect(run(guide).stdout).toMatchFileSnapshot("../../../docs/guide/monitoring/evaluation.en.txt");
    await expect(run(guide, "--locale", "ru").stdout).toMatchFileSnapshot(
      "../../../docs/guide/monitoring/evaluation.ru.txt",
    );
  });
});
