import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { inProcess } from "./nastavnik.ts";

const folder = mkdtempSync(join(tmpdir(), "nastavnik-score-"));
afterAll(() => rmSync(folder, { recursive: true }));

const guide = (name: string): string => fileURLToPath(new URL(`../../../docs/guide/scores/${name}`, import.meta.url));

function written(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** A text in windows-1251, as older spreadsheets save it. */
function windows1251(text: string): Uint8Array {
  const letters = new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, code) => code));
  return Uint8Array.from(text, (letter) => letters.indexOf(letter));
}

const sheet = `format: nastavnik-score/1
kind: attestation
sheet:
  id: own
  title: { ru: Лист, en: Sheet }
  criteria:
    - { id: years, title: { ru: Стаж, en: Years }, kind: steps, steps: [{ from: 1, points: 1 }, { from: 5, points: 2 }] }
    - { id: order, title: { ru: Приказ, en: Order }, kind: yes-no }
`;

describe("nastavnik score", () => {
  it.each(["attestation", "contest", "stimulus"])("scores the %s that the guide shows", async (name) => {
    for (const locale of ["ru", "en"]) {
      const { code, stdout, stderr } = await inProcess("score", guide(`${name}.yaml`), "--locale", locale);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      await expect(stdout).toMatchFileSnapshot(guide(`${name}.${locale}.txt`));
    }
  });

  it("scores the table of the guide by its sheet", async () => {
    const given = ["score", guide("review.csv"), "--sheet", guide("review.yaml")];
    const { code, stdout } = await inProcess(...given, "--locale", "ru");
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(guide("review.ru.txt"));
    const json = await inProcess(...given, "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({ kind: "review", works: [{ work: "practice-1" }, {}] });
  });

  it("reads tables and sheets in windows-1251, and decimal commas", async () => {
    const table = written("table.csv", windows1251("Участник;Стаж;Приказ\nteacher-1;9,5;да\n"));
    const given = written("sheet.yaml", windows1251(sheet));
    const { code, stdout } = await inProcess("score", table, "--sheet", given, "--locale", "ru");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "Лист\nteacher-1: 3\n  Стаж: 2 (9,5: от 5)\n  Приказ: 1 (да)\n",
    });
  });

  it("names the cell of every mistake in a table, and scores nobody", async () => {
    const table = written("wrong.csv", "Участник;Стаж;Приказ\nteacher-1;много;да\nteacher-2;4;может быть\n");
    const { code, stdout, stderr } = await inProcess(
      "score",
      table,
      "--sheet",
      written("sheet.yaml", sheet),
      "--locale",
      "ru",
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.replaceAll(folder, "")).toBe(
      [
        "nastavnik: /wrong.csv: строка 2, столбец «Стаж»: ожидается число; получено: «много»",
        "/wrong.csv: строка 3, столбец «Приказ»: ожидается да или нет (true, false); получено: «может быть»",
        "",
      ].join("\n"),
    );
  });

  it.each([
    ["a table without its sheet", "table.csv", "a\n", [], "expected the sheet of the table"],
    [
      "a misspelt heading",
      "table.csv",
      "Участник;Стажж\n",
      ["--sheet", "SHEET"],
      'row 1, column «Стажж»: expected a column of this sheet, met "Стажж" (did you mean "стаж"?)',
    ],
    ["names of people", "table.csv", "ФИО;Стаж\n", ["--sheet", "SHEET"], "expected identifiers of people and no names"],
    [
      "a sheet with a gap",
      "gap.yaml",
      sheet.replace("{ from: 1, points: 1 }", "{ from: 1, to: 3, points: 1 }"),
      [],
      "expected steps without gaps, met one from 3 to 5",
    ],
    ["a sheet beside a YAML file", "own.yaml", sheet, ["--sheet", "SHEET"], "expected a CSV table"],
    ["a file that is not there", "nothing.yaml", undefined, [], "expected a file that can be read, met none"],
    [
      "a table that is not there",
      "nothing.csv",
      undefined,
      ["--sheet", "SHEET"],
      "expected a file that can be read, met none",
    ],
  ])("refuses %s with its place", async (_what, name, text, options, message) => {
    const file = text === undefined ? join(folder, name) : written(name, text);
    const given = options.map((option) => (option === "SHEET" ? written("sheet.yaml", sheet) : option));
    const { code, stdout, stderr } = await inProcess("score", file, ...given, "--locale", "en");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
  });
});
