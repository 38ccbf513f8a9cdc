import { isNastavnikError } from "@nastavnik/core";
import type { ImportedRoadMap, ImportOptions } from "@nastavnik/core/road-map";
import { roadMapRoles } from "@nastavnik/core/target-model";
import { readRoadMap, type RoadMapFormat, roadMapFormat } from "@nastavnik/papers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import writeSheets from "write-excel-file/node";
import { runs } from "../../../tools/runs.ts";
import { windows1251, wordDocument, wordXml, workbook } from "./documents.ts";

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

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const line = (...texts: readonly string[]): string => `<row>${texts.map(inline).join("")}</row>`;
const planHeading = line("№", "Мероприятия", "Сроки", "Ответственные");

describe("a sheet of a spreadsheet", () => {
  it("is read as it is shown: numbers, months, days and shares by their formats, rich text, and letters by their numbers", async () => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="mmmm\\ yyyy"/><numFmt numFmtId="171" formatCode="d\\ mmm"/></numFmts>
      <cellXfs><xf/><xf numFmtId="2"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="9"/><xf numFmtId="20"/></cellXfs>`;
    const strings =
      "<si><r><t>При</t></r><r><t>каз</t></r><rPh><t>нет</t></rPh></si><si><t>&#1054;&#1087;&#1088;&#1086;&#1089;</t></si>";
    const number = (style: number, value: number): string => `<c s="${style}"><v>${value}</v></c>`;
    const shared = (at: number): string => `<c t="s"><v>${at}</v></c>`;
    const rows = [
      `<row>${["№", "Мероприятия", "Сроки", "Ответственные", "Результат"].map(inline).join("")}</row>`,
      `<row>${number(1, 1.1)}${shared(0)}${number(2, 45537)}${inline("Директор")}${number(5, 0.5)}</row>`,
      `<row>${number(0, 0.1 + 0.2)}${shared(1)}${number(3, 45627)}${inline("Куратор")}<c t="b"><v>1</v></c></row>`,
      `<row>${number(0, 3)}${shared(1)}${number(4, 45550)}${inline("Куратор")}<c t="e"><v>#N/A</v></c></row>`,
      `<row>${number(0, 4)}${shared(1)}${number(6, 0.4375)}${inline("Куратор")}</row>`,
    ];
    const map = await read(
      workbook([{ name: "План", xml: `<sheetData>${rows.join("")}</sheetData>` }], { strings, styles }),
      "xlsx",
    );
    expect(
      map.stages[0]?.activities.map(({ no, activity, deadline, result }) => [no, activity, deadline.text, result]),
    ).toEqual([
      ["1.10", "Приказ", "02.09.2024", "50%"],
      ["0.3", "Опрос", "12.2024", "ИСТИНА"],
      ["3", "Опрос", "15.09", undefined],
      ["4", "Опрос", "10:30", undefined],
    ]);
    expect(map.stages[0]?.activities[1]?.deadline.windows).toEqual([{ from: "2024-12-01", to: "2024-12-31" }]);
  });

  it("is read by days that are counted from 1904", async () => {
    const xml = `<sheetData>${planHeading}<row>${inline("1")}${inline("Приказ")}<c s="1"><v>44075</v></c></row></sheetData>`;
    const bytes = workbook([{ name: "План", xml }], {
      styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
      properties: '<workbookPr date1904="1"/>',
    });
    expect(rowsOf(await read(bytes, "xlsx"))).toEqual([["", "1", "Приказ", "2024-09-02/2024-09-02", ""]]);
  });

  it("is read with what is hidden, which is told", async () => {
    const hidden = `<row hidden="1">${["2", "Опрос", "май", "Куратор"].map(inline).join("")}</row>`;
    const bytes = workbook([
      { name: "План", xml: `<sheetData>${planHeading}${line("1", "Приказ", "май", "Директор")}${hidden}</sheetData>` },
      {
        name: "Черновик",
        xml: `<sheetData>${planHeading}${line("3", "Отчёт", "июнь", "Куратор")}</sheetData>`,
        state: "hidden",
      },
      { name: "Списки", xml: `<sheetData>${line("1", "Ученик 7", "май", "9 класс")}</sheetData>` },
    ]);
    const map = await read(bytes, "xlsx");
    expect(map.stages.flatMap(({ activities }) => activities.map(({ no }) => no))).toEqual(["1", "2", "3"]);
    expect(map.warnings.map(({ table, row, code }) => [table, row, code])).toEqual([
      [undefined, 0, "no-period"],
      ["План", 3, "hidden"],
      ["Черновик", 0, "hidden"],
      ["Списки", 1, "aside"],
    ]);
  });

  it("is read without a stray cell at its end, which is told, and whatever is merged in whole rows", async () => {
    const far = `<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>`;
    const rows = `${planHeading}${line("1", "Приказ", "май", "Директор")}`;
    const merged = '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="B2:B1048576"/></mergeCells>';
    const map = await read(workbook([{ name: "План", xml: `<sheetData>${rows}${far}</sheetData>` }]), "xlsx");
    expect(rowsOf(map)).toHaveLength(1);
    expect(map.warnings.map(({ row, code }) => [row, code])).toEqual([
      [0, "no-period"],
      [1_048_576, "aside"],
    ]);
    const title = `<sheetData>${line("План")}${rows}</sheetData>${merged}`;
    expect(rowsOf(await read(workbook([{ name: "План", xml: title }]), "xlsx"))).toHaveLength(1);
  });
});

describe("a document of Word", () => {
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const cell = (inside: string): string => `<w:tc>${inside}</w:tc>`;
  const text = (words: string): string => cell(`<w:p>${run(words)}</w:p>`);
  const row = (...inside: readonly string[]): string => `<w:tr>${inside.join("")}</w:tr>`;
  const head = row(...["№", "Мероприятия", "Сроки", "Ответственные"].map(text));
  const listed = (list: number, level: number, words = ""): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${words === "" ? "" : run(words)}</w:p>`;
  const level = (n: number, format: string, words: string): string =>
    `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/></w:lvl>`;
  const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "decimal", "%1.%2.")}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, "russianLower", "%1)")}${level(1, "upperRoman", "%2.")}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, "bullet", "")}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`;
  const styles = `<w:styles xmlns:w="w"><w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="Own"><w:basedOn w:val="Base"/></w:style></w:styles>`;

  it("has the numbers that Word counts by itself, whatever its lists and styles", async () => {
    const rest = (deadline: string) => [text(deadline), text("Куратор")];
    const body = `<w:tbl>${head}${[
      row(cell(listed(1, 0)), text("Приказ"), ...rest("май")),
      row(cell(listed(1, 1)), text("Проект"), ...rest("май")),
      row(cell(listed(1, 1)), text("Подпись"), ...rest("май")),
      row(cell(listed(1, 0)), text("Опрос"), ...rest("май")),
      row(cell(`<w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr></w:p>`), text("Отчёт"), ...rest("май")),
      row(cell(listed(2, 0)), text("Итоги"), ...rest("май")),
      row(cell(listed(2, 0)), text("Итоги"), ...rest("май")),
      row(cell(listed(2, 1)), text("Итоги"), ...rest("май")),
      row(cell(listed(4, 0)), text("Итоги"), ...rest("май")),
      row(text("10"), cell(`${listed(3, 0, "Анкета")}${listed(3, 0, "Справка")}`), ...rest("май")),
    ].join("")}</w:tbl>`;
    const map = await read(wordXml(body, { "word/numbering.xml": numbering, "word/styles.xml": styles }), "docx");
    const activities = map.stages.flatMap((stage) => stage.activities);
    expect(activities.map(({ no }) => no)).toEqual(["1.", "1.1.", "1.2.", "2.", "3.", "а)", "б)", "I.", "5.", "10"]);
    expect(activities.at(-1)?.activity).toBe("• Анкета\n• Справка");
  });

  it("is read as its tracked changes have left it", async () => {
    const changed = cell(
      `<w:p><w:del><w:r><w:delText>старое</w:delText></w:r></w:del><w:ins>${run("новое")}</w:ins><w:moveFrom>${run("ушло")}</w:moveFrom><w:moveTo>${run(" пришло")}</w:moveTo></w:p>`,
    );
    const body = `<w:tbl>${head}<w:tr><w:trPr><w:del/></w:trPr>${text("1")}${text("Удалено")}${text("май")}${text("Куратор")}</w:tr>${row(text("2"), changed, text("май"), text("Куратор"))}</w:tbl>`;
    const map = await read(wordXml(body), "docx");
    expect(map.stages.flatMap(({ activities }) => activities.map(({ no, activity }) => [no, activity]))).toEqual([
      ["2", "новое пришло"],
    ]);
  });

  it("keeps a table within a cell of a plan as its text, and finds a plan within the frame of a page", async () => {
    const inner = `<w:tbl>${row(text("А"), text("Б"))}${row(text("В"))}</w:tbl>`;
    const plan = `<w:tbl>${head}${row(text("1"), cell(`<w:p>${run("Опрос")}</w:p>${inner}`), text("май"), text("Куратор"))}</w:tbl>`;
    const frame = `<w:tbl>${row(cell(`<w:p>${run("Дорожная карта на 2023-2024 учебный год")}</w:p>${plan}`))}</w:tbl>`;
    for (const body of [plan, frame]) {
      const map = await read(wordXml(body), "docx");
      expect(map.stages.flatMap(({ activities }) => activities.map(({ activity }) => activity))).toEqual([
        "Опрос\nА Б\nВ",
      ]);
    }
    expect((await read(wordXml(frame), "docx")).period).toEqual({ from: "2023-09-01", to: "2024-08-31" });
  });

  it("is read where it says that a cell takes more columns than there can be", async () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="4000000000"/></w:tcPr><w:p>${run("Этап 1")}</w:p></w:tc>`;
    const map = await read(
      wordXml(`<w:tbl>${head}${row(wide)}${row(...["1", "Приказ", "май", "Директор"].map(text))}</w:tbl>`),
      "docx",
    );
    expect(map.stages.flatMap(({ activities }) => activities)).toHaveLength(1);
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
        xlsx: workbook([
          { name: "План", xml: `<sheetData>${planHeading}${line("1", "Приказ", "май", "Директор")}</sheetData>` },
        ]),
        json: new TextEncoder().encode(
          JSON.stringify({ period: "2024", rows: [{ activity: "Приказ", steps: ["а"] }] }),
        ),
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
          expect(await sentenceOf(() => read(bytes, format))).toMatch(/^(?:[\w.[\]]+: )?ожидается [^\n]+$/);
        }),
        { numRuns: runs(60) },
      );
    },
  );

  it.each([
    [
      "an old one, or one under a password",
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      /файл под паролем или в старом формате/,
    ],
    [
      "one that unpacks to more than any plan",
      () => workbook([{ name: "План", xml: `<sheetData>${" ".repeat(33 * 2 ** 20)}</sheetData>` }]),
      /больше 32 МБ/,
    ],
    ["one without sheets", () => workbook([]), /повреждённый файл/],
    [
      "a row that no sheet has",
      () => workbook([{ name: "План", xml: `<sheetData><row r="99999999999">${inline("x")}</row></sheetData>` }]),
      /повреждённый файл/,
    ],
  ])("is refused in one sentence: %s", async (_, bytes, message) => {
    expect(await sentenceOf(() => read(bytes(), "xlsx"))).toMatch(message);
  });

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
