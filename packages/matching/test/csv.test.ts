import { readCsv } from "@nastavnik/matching/csv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "./support/runs.ts";

const cell = fc.stringMatching(/^[абвЁё yz09«»;,\t"\n'№-]*$/);
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.tuple(
      fc.array(fc.stringMatching(/^[абв]+$/), { minLength: width, maxLength: width }),
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
    ),
  );

/** A table as a spreadsheet saves it: every cell in quotation marks. */
function written([head, rows]: readonly [string[], string[][]], delimiter: string, end: string): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [head, ...rows].map((row) => row.map(quoted).join(delimiter) + end).join("");
}

/** Windows-1251 by its table, which `TextEncoder` does not know. */
function windows1251(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1251");
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code] as const));
  return Uint8Array.from(text, (letter) => codes.get(letter)!);
}

test("a table is read back whatever its separator, line ends, byte order mark and encoding", () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(";", ",", "\t"),
      fc.constantFrom("\n", "\r\n"),
      fc.boolean(),
      (drawn, delimiter, end, hasMark) => {
        const [head, rows] = drawn;
        const text = written(drawn, delimiter, end);
        const utf8 = new TextEncoder().encode((hasMark ? "\uFEFF" : "") + text);
        expect(readCsv(utf8)).toEqual([head, ...rows]);
        expect(readCsv(text)).toEqual([head, ...rows]);
        expect(readCsv(windows1251(text))).toEqual([head, ...rows]);
      },
    ),
    { numRuns: runs(200) },
  );
});

test("a heading with a line break inside it does not hide the separator", () => {
  expect(readCsv('"Роль,\nкто";Код\nнаставник;1\n')).toEqual([
    ["Роль,\nкто", "Код"],
    ["наставник", "1"],
  ]);
});

test.each([
  ['Роль;Код\n"наставник;1\n', "met a quotation mark that is not closed", "встретилось: незакрытая кавычка"],
  ['Роль;Код\nнастав"ник;1\n', "a quotation mark inside a cell", "кавычка внутри ячейки"],
  ['Роль;Код\n"настав"ник;1\n', "text after a closing quotation mark", "текст после закрывающей кавычки"],
])("a broken table is refused with its line, in both languages: %j", (text, english, russian) => {
  expect(() => readCsv(text, "t.csv")).toThrow(
    expect.objectContaining({
      code: "invalid-input",
      message: expect.stringMatching(new RegExp(`^t.csv: line 2: .*${english}`)) as string,
      text: expect.objectContaining({
        ru: expect.stringMatching(new RegExp(`^t.csv: строка 2: .*${russian}`)) as string,
      }) as object,
    }),
  );
});

test("the separator is that which makes most rows alike, whatever stands in the first cell of the heading", () => {
  const rows = [
    ["фамилия, имя, отчество, класс", "возраст"],
    ["Ученик 1", "12"],
    ["Ученик 2, 7А", "13"],
  ];
  expect(readCsv(rows.map((row) => row.join(";")).join("\n"))).toEqual(rows);
});
