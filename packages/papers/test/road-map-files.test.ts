import { type ImportedRoadMap, type ImportOptions, isNastavnikError } from "@nastavnik/core";
import { roadMapRoles } from "@nastavnik/core/target-model";
import { readRoadMap, type RoadMapFormat, roadMapFormat } from "@nastavnik/papers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import writeSheets from "write-excel-file/node";
import { runs } from "../../../tools/runs.ts";
import { windows1251, wordDocument } from "./documents.ts";

const options: ImportOptions = { otherwise: { from: "2024-09-01", to: "2025-08-31" }, roles: roadMapRoles };

const read = (bytes: Uint8Array, format: RoadMapFormat): Promise<ImportedRoadMap> =>
  readRoadMap(bytes, format, options);

function rowsOf({ stages }: ImportedRoadMap): readonly unknown[] {
  return stages.flatMap(({ title, activities }) =>
    activities.map(({ no, activity, deadline, responsible }) => [
      title,
      no,
      activity,
      deadline.windows?.map(({ from, to }) => `${from}/${to}`).join(" ") ?? deadline.text,
      responsible.map(({ text, role }) => role ?? text).join(" "),
    ]),
  );
}

const cells = [
  ["План на 2021–2022 учебный год"],
  ["№", "Мероприятия", "Сроки", "Ответственные"],
  ["Этап 1"],
  ["1", "Приказ «О внедрении», издание", "сентябрь, май", "Директор"],
  ["2", "Обучение", "II квартал 2022 г.", "Куратор, наставник"],
];
const expected = [
  ["Этап 1", "1", "Приказ «О внедрении», издание", "2021-09-01/2021-09-30 2022-05-01/2022-05-31", "head"],
  ["Этап 1", "2", "Обучение", "2022-04-01/2022-06-30", "curator mentor"],
];

const csv = (delimiter: string, end = "\n"): string =>
  cells.map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter)).join(end);

const utf16 = (text: string): Uint8Array =>
  new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)]);

describe("a road map as CSV", () => {
  it.each([
    ["semicolons", new TextEncoder().encode(csv(";"))],
    ["commas", new TextEncoder().encode(csv(","))],
    ["tabs and line ends of Windows", new TextEncoder().encode(csv("\t", "\r\n"))],
    ["a byte order mark", new TextEncoder().encode(`\uFEFF${csv(";")}`)],
    ["windows-1251", windows1251(csv(";"))],
    ["UTF-16", utf16(csv("\t"))],
  ])("is read with %s", async (_, bytes) => {
    expect(rowsOf(await read(bytes, "csv"))).toEqual(expected);
  });

  it("is read with line breaks in its cells", async () => {
    const text = `Мероприятия;Сроки;Ответственные\n"Приказ\nо внедрении";"сентябрь\nмай";"Директор\nКуратор"\n`;
    expect(rowsOf(await read(new TextEncoder().encode(text), "csv"))).toEqual([
      ["", "", "Приказ\nо внедрении", "2024-09-01/2024-09-30 2025-05-01/2025-05-31", "head curator"],
    ]);
  });
});

describe("a road map as XLSX", () => {
  const heading = ["№", "Мероприятия", "Сроки", "Ответственные"].map((value) => ({ value }));

  it("is read with merged cells, numbers, dates, and a table on the second sheet", async () => {
    const cover = [[{ value: "Титульный лист" }]];
    const sheet = [
      [{ value: "План на 2021–2022 учебный год", columnSpan: 4 }, null, null, null],
      heading,
      [{ value: "Подготовка", columnSpan: 4 }, null, null, null],
      [
        { value: 1 },
        { value: "Приказ" },
        { value: new Date(Date.UTC(2021, 8, 15)), type: Date, format: "dd.mm.yyyy" },
        { value: "Директор", rowSpan: 2 },
      ],
      [{ value: 2 }, { value: "Положение" }, { value: "сентябрь" }, null],
    ];
    const file = await writeSheets([
      { data: cover, sheet: "Титул" },
      { data: sheet, sheet: "План" },
    ]).toBuffer();
    expect(rowsOf(await read(new Uint8Array(file), "xlsx"))).toEqual([
      ["Подготовка", "1", "Приказ", "2021-09-15/2021-09-15", "head"],
      ["Подготовка", "2", "Положение", "2021-09-01/2021-09-30", "head"],
    ]);
  });
});

describe("a road map as DOCX", () => {
  it("is read with merged cells and several tables, the second without a heading of its own", async () => {
    const bytes = wordDocument([
      "Дорожная карта",
      "на 2021–2022 учебный год",
      [["Фамилия", "Подпись"]],
      [
        ["№", "Мероприятия", "Сроки", "Ответственные"],
        [{ text: "Подготовка & начало", span: 4 }],
        ["1", { text: "Приказы", merge: "restart" }, "сентябрь", { text: "Директор\nКуратор", merge: "restart" }],
        ["2", { text: "", merge: "continue" }, "октябрь", { text: "", merge: "continue" }],
      ],
      "",
      [["3", "Обучение", "до 15.11.21", "Куратор"]],
    ]);
    const map = await read(bytes, "docx");
    expect(map.title).toBe("Дорожная карта на 2021–2022 учебный год");
    expect(rowsOf(map)).toEqual([
      ["Подготовка & начало", "1", "Приказы", "2021-09-01/2021-09-30", "head curator"],
      ["Подготовка & начало", "2", "Приказы", "2021-10-01/2021-10-31", "head curator"],
      ["Подготовка & начало", "3", "Обучение", "2021-09-01/2021-11-15", "curator"],
    ]);
  });
});

describe("a road map as JSON", () => {
  it("is read with and without a byte order mark", async () => {
    const text = JSON.stringify({ rows: [{ activity: "Приказ", deadline: "май", responsible: "директор" }] });
    for (const each of [text, `\uFEFF${text}`]) {
      expect(rowsOf(await read(new TextEncoder().encode(each), "json"))).toEqual([
        ["", "", "Приказ", "2025-05-01/2025-05-31", "head"],
      ]);
    }
  });
});

describe("a broken file", () => {
  it.each(["csv", "xlsx", "docx", "json"] as const)(
    "of the format %s is refused in one sentence, whatever it holds",
    async (format) => {
      const good: Readonly<Record<string, Uint8Array>> = {
        docx: wordDocument([cells]),
        csv: new TextEncoder().encode(csv(";")),
      };
      const start = good[format] ?? new Uint8Array();
      const broken: fc.Arbitrary<Uint8Array> = fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(Math.max(0, start.length - 1)).map((length) => start.slice(0, length)),
        fc.tuple(fc.nat(Math.max(0, start.length - 1)), fc.nat(255)).map(([at, byte]) => start.with(at, byte)),
      );
      await fc.assert(
        fc.asyncProperty(start.length === 0 ? fc.uint8Array({ maxLength: 300 }) : broken, async (bytes) => {
          expect(await sentenceOf(() => read(bytes, format))).toMatch(/^ожидается [^\n]+$/);
        }),
        { numRuns: runs(60) },
      );
    },
  );

  it("is known by its name", () => {
    expect(["a.csv", "план.XLSX", "a.b.docx", "x.tsv", "a.xls", "json"].map(roadMapFormat)).toEqual([
      "csv",
      "xlsx",
      "docx",
      "csv",
      undefined,
      undefined,
    ]);
  });
});

/** The Russian sentence of a refusal; a file that was read by chance refuses nothing. */
async function sentenceOf(run: () => Promise<unknown>): Promise<string> {
  try {
    await run();
    return "ожидается road map";
  } catch (error) {
    return isNastavnikError(error, "invalid-input") ? (error.text?.ru ?? "") : String(error);
  }
}
