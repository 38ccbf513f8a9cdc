import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asProcess, inProcess } from "./nastavnik.ts";

const pairs = fileURLToPath(new URL("../../../examples/stories/04-pairs.yaml", import.meta.url));

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nastavnik-story-"));
  const step = "{ at: 2025-09-01, who: a, on: programme/2025, command: finish-stage, expect: accepted }";
  await writeFile(at("otherwise.yaml"), `title: История\npeople: { a: head }\nsteps: [${step}]\n`);
  await writeFile(at("wrong.yaml"), "title: История\n");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("nastavnik story", () => {
  it("tells every step in the language asked for, with the reasons of each refusal", async () => {
    const { code, stdout } = await inProcess("story", pairs, "--locale", "ru");
    expect(code).toBe(0);
    expect(stdout).toContain("Куратор: Предложить пару (группу) (pair-1) — отказано\n");
    expect(stdout).toMatch(
      /· Анкеты групповой встречи ещё не проанализированы \(.+\) \[after-analysis-of-preferences\]/,
    );
    expect(stdout).toContain("Всё произошло так, как рассказано\n");
  });

  it("prints its steps as JSON: outcome, codes and texts, those of a refusal side by side", async () => {
    const { code, stdout } = await inProcess("story", pairs, "--json", "--locale", "en");
    expect(code).toBe(0);
    const { steps } = JSON.parse(stdout) as { steps: { outcome: string; codes: string[]; texts: string[] }[] };
    expect(steps[0]).toEqual({
      outcome: "refused",
      codes: ["after-analysis-of-preferences"],
      texts: ["The preference questionnaires are not analysed yet"],
      isAsExpected: true,
    });
    expect(steps.at(-1)).toMatchObject({ outcome: "accepted", codes: [], texts: [] });
  });

  it("ends with exit code 1 where the story goes otherwise, without an error of its own", async () => {
    const { code, stdout, stderr } = await asProcess("story", at("otherwise.yaml"));
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("expected: accepted\n");
  });

  it.each([
    ["wrong.yaml", /wrong\.yaml:1:1: steps: ожидается список, а указано: ничего\n$/],
    ["none.yaml", /none\.yaml: ожидается файл, который можно прочитать, встретилось: такого нет\n$/],
  ])("ends with exit code 2 and the place for %s", async (file, message) => {
    const { code, stderr, stdout } = await inProcess("story", at(file), "--locale", "ru");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});
