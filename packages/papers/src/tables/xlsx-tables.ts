import type { MergedCells, PlanTable } from "@nastavnik/core";
import readSheets from "read-excel-file/universal";
import { brokenFile } from "./broken-file.ts";
import { unzipped } from "./unzipped.ts";
import { at, childrenOf, xmlTree, type XmlElement } from "./xml-tree.ts";

const expected = { ru: "документ XLSX", en: "an XLSX document" };

/**
 * Reads the sheets of an XLSX document. Dates are written as in Russia (`01.09.2024`), and what is merged has its text in
 * the first cell.
 *
 * @throws NastavnikError `invalid-input` for a file that is none
 */
export async function xlsxTables(bytes: Uint8Array): Promise<readonly PlanTable[]> {
  const parts = unzipped(bytes, "XLSX", (name) =>
    /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
  );
  try {
    const sheets = await readSheets(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    const merged = mergedBySheet(parts);
    return sheets.map(({ sheet, data }) => ({
      ...(sheets.length > 1 && { name: sheet }),
      rows: data.map((row) => row.map(textOf)),
      merged: merged.get(sheet) ?? [],
    }));
  } catch (error) {
    throw brokenFile(expected, { ru: "повреждённый файл", en: "a damaged file" }, error);
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dateText(value);
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** A date is kept as midnight in UTC. */
function dateText(date: Date): string {
  const [year = "", month = "", day = ""] = date.toISOString().slice(0, 10).split("-");
  return `${day}.${month}.${year}`;
}

/** What is merged on each sheet, by its name: the reader of cells does not tell it. */
function mergedBySheet(parts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly MergedCells[]> {
  const part = (name: string): XmlElement | undefined => {
    const xml = parts.get(name);
    return xml === undefined ? undefined : xmlTree(xml);
  };
  const targets = new Map(
    childrenOf(at(part("xl/_rels/workbook.xml.rels"), "Relationships"), "Relationship").map(({ attributes }) => [
      attributes["Id"],
      (attributes["Target"] ?? "").replace(/^\/?(?:xl\/)?/, "xl/"),
    ]),
  );
  const sheets = childrenOf(at(part("xl/workbook.xml"), "workbook", "sheets"), "sheet");
  return new Map(
    sheets.map(({ attributes }) => {
      const sheet = part(targets.get(attributes["id"]) ?? "");
      const cells = childrenOf(at(sheet, "worksheet", "mergeCells"), "mergeCell");
      return [attributes["name"] ?? "", cells.flatMap((cell) => rangeOf(cell.attributes["ref"] ?? ""))];
    }),
  );
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
