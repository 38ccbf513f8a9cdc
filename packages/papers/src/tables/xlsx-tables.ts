import type { MergedCells, PlanTable } from "@nastavnik/core/road-map";
import { getFormatFromId } from "numfmt";
import { brokenFile } from "./broken-file.ts";
import { mostColumns, withinLimits } from "./limits.ts";
import { unzipped } from "./unzipped.ts";
import { shownNumber } from "./xlsx-number.ts";
import { at, childrenOf, xmlTree, type XmlElement } from "./xml-tree.ts";

const expected = { ru: "документ XLSX", en: "an XLSX document" };

/** What the cells of all sheets refer to. */
interface Workbook {
  readonly strings: readonly string[];
  /** Number formats by the number of a cell's style. */
  readonly formats: readonly string[];
  readonly is1904: boolean;
}

/**
 * Reads the sheets of an XLSX document. Numbers are read as their cells show them, dates as they are written in Russia
 * (`01.09.2024`); what is merged has its text in the first cell.
 *
 * @throws NastavnikError `invalid-input` for a file that is none
 */
export function xlsxTables(bytes: Uint8Array): readonly PlanTable[] {
  const parts = unzipped(bytes, "XLSX", (name) =>
    /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i.test(
      name,
    ),
  );
  try {
    return sheetsOf(parts).map(withinLimits);
  } catch (error) {
    throw brokenFile(expected, { ru: "повреждённый файл", en: "a damaged file" }, error);
  }
}

function sheetsOf(parts: ReadonlyMap<string, string>): readonly PlanTable[] {
  const part = (name: string): XmlElement | undefined => {
    const xml = parts.get(name);
    return xml === undefined ? undefined : xmlTree(xml);
  };
  const workbook = at(part("xl/workbook.xml"), "workbook");
  const targets = new Map(
    childrenOf(at(part("xl/_rels/workbook.xml.rels"), "Relationships"), "Relationship").map(({ attributes }) => [
      attributes["Id"],
      (attributes["Target"] ?? "").replace(/^\/?(?:xl\/)?/, "xl/"),
    ]),
  );
  const shared: Workbook = {
    strings: childrenOf(at(part("xl/sharedStrings.xml"), "sst"), "si").map(richText),
    formats: formatsOf(at(part("xl/styles.xml"), "styleSheet")),
    is1904: isTrue(at(workbook, "workbookPr")?.attributes["date1904"]),
  };
  const sheets = childrenOf(at(workbook, "sheets"), "sheet").flatMap(({ attributes }) => {
    const sheet = at(part(targets.get(attributes["id"]) ?? ""), "worksheet");
    return sheet === undefined ? [] : [{ attributes, sheet }];
  });
  if (sheets.length === 0) throw new Error("no sheets");
  return sheets.map(({ attributes, sheet }) => ({
    ...(sheets.length > 1 && { name: attributes["name"] ?? "" }),
    ...((attributes["state"] ?? "visible") !== "visible" && { isHidden: true as const }),
    isApart: true as const,
    ...cellsOf(sheet, shared),
    merged: childrenOf(at(sheet, "mergeCells"), "mergeCell").flatMap((cell) => rangeOf(cell.attributes["ref"] ?? "")),
  }));
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** Text of a string: its runs, without the reading aids of other scripts. */
function richText(element: XmlElement): string {
  const text = element.children
    .map((child) => {
      if (child.name === "t") return child.children.map((each) => each.text).join("");
      return child.name === "r" ? richText(child) : "";
    })
    .join("");
  return text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function formatsOf(styles: XmlElement | undefined): readonly string[] {
  const own = new Map(
    childrenOf(at(styles, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "General",
    ]),
  );
  return childrenOf(at(styles, "cellXfs"), "xf").map(({ attributes }) => {
    const id = Number(attributes["numFmtId"] ?? 0);
    return own.get(id) ?? getFormatFromId(id) ?? "General";
  });
}

/** A sheet has no more. */
const sheetRows = 2 ** 20;

function cellsOf(sheet: XmlElement, shared: Workbook): Pick<PlanTable, "rows" | "hiddenRows"> {
  const rows: string[][] = [];
  const hiddenRows: number[] = [];
  for (const line of childrenOf(at(sheet, "sheetData"), "row")) {
    const { r, hidden } = line.attributes;
    const row = r === undefined ? rows.length : Number(r) - 1;
    if (!(row >= 0 && row < sheetRows)) throw new Error("no such row");
    const texts: string[] = [];
    for (const cell of childrenOf(line, "c")) {
      const text = cellText(cell, shared);
      const [, letters] = /^([A-Z]+)\d*$/i.exec(cell.attributes["r"] ?? "") ?? [];
      // What is beyond the limit stays there, and no nearer than it was.
      const column = letters === undefined ? texts.length : Math.min(columnOf(letters.toUpperCase()), mostColumns);
      while (texts.length < column) texts.push("");
      if (text !== "" || letters === undefined) texts[column] = text;
    }
    if (texts.every((text) => text === "")) continue;
    while (rows.length < row) rows.push([]);
    rows[row] = texts;
    if (isTrue(hidden)) hiddenRows.push(row);
  }
  return { rows, ...(hiddenRows.length > 0 && { hiddenRows }) };
}

function cellText(cell: XmlElement, { strings, formats, is1904 }: Workbook): string {
  const value =
    at(cell, "v")
      ?.children.map(({ text }) => text)
      .join("") ?? "";
  switch (cell.attributes["t"] ?? "n") {
    case "s":
      return strings[Number(value)] ?? "";
    case "inlineStr":
      return richText(at(cell, "is") ?? cell);
    case "b":
      return value === "" ? "" : isTrue(value) ? "ИСТИНА" : "ЛОЖЬ";
    // What could not be counted says nothing.
    case "e":
      return "";
    case "str":
      return value;
    case "d":
      return value.replace(/^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/, "$3.$2.$1");
    default:
      break;
  }
  const number = Number(value);
  if (value === "" || Number.isNaN(number)) return value;
  return shownNumber(number, formats[Number(cell.attributes["s"] ?? 0)] ?? "General", is1904);
}

/** «A1:C2» */
function rangeOf(reference: string): readonly MergedCells[] {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? [];
  if (left === undefined || right === undefined) return [];
  const column = columnOf(left);
  const row = Number(top) - 1;
  return [{ row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 }];
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
