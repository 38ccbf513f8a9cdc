import type { MergedCells, PlanTable } from "@nastavnik/core";
import { brokenFile } from "./broken-file.ts";
import { unzipped } from "./unzipped.ts";
import { at, xmlTree, type XmlElement } from "./xml-tree.ts";

const main = "word/document.xml";

/**
 * Reads the tables of a DOCX document, those within cells of others left out. Paragraphs of a cell are lines of its text.
 *
 * @throws NastavnikError `invalid-input` for a file that is none
 */
export function docxTables(bytes: Uint8Array): readonly PlanTable[] {
  const xml = unzipped(bytes, "DOCX", (name) => name === main).get(main);
  const expected = { ru: "документ DOCX", en: "a DOCX document" };
  if (xml === undefined) throw brokenFile(expected, { ru: "другой документ", en: "another document" });
  let body: XmlElement | undefined;
  try {
    body = at(xmlTree(xml), "document", "body");
  } catch (error) {
    throw brokenFile(expected, { ru: "повреждённый файл", en: "a damaged file" }, error);
  }
  const tables: PlanTable[] = [];
  let above: string[] = [];
  for (const block of blocksOf(body)) {
    if (block.name === "p") above.push(...paragraphText(block).split("\n"));
    else {
      tables.push({ ...tableOf(block), above: above.filter((line) => line.trim() !== "") });
      above = [];
    }
  }
  return tables.length > 1 ? tables.map((table, index) => ({ ...table, name: String(index + 1) })) : tables;
}

/** Elements that only wrap what they hold, such as fields to fill in. */
const wrappers = new Set(["sdt", "sdtContent", "smartTag", "ins", "hyperlink", "fldSimple", "customXml", "moveTo"]);

/** The children, those of wrappers in their place. */
function unwrapped(element: XmlElement | undefined): readonly XmlElement[] {
  return element?.children.flatMap((child) => (wrappers.has(child.name) ? unwrapped(child) : child)) ?? [];
}

function blocksOf(element: XmlElement | undefined): readonly XmlElement[] {
  return unwrapped(element).filter(({ name }) => name === "p" || name === "tbl");
}

function paragraphText(paragraph: XmlElement): string {
  return unwrapped(paragraph)
    .filter(({ name }) => name === "r")
    .flatMap((run) => unwrapped(run))
    .map((part) => {
      if (part.name === "t") return part.children.map(({ text }) => text).join("");
      if (part.name === "br" || part.name === "cr") return "\n";
      if (part.name === "noBreakHyphen") return "-";
      return part.name === "tab" ? " " : "";
    })
    .join("");
}

function cellText(cell: XmlElement): string {
  return blocksOf(cell)
    .filter(({ name }) => name === "p")
    .map(paragraphText)
    .join("\n");
}

interface OpenMerge {
  readonly row: number;
  readonly columns: number;
  rows: number;
}

function tableOf(table: XmlElement): PlanTable {
  const rows: string[][] = [];
  const merged: MergedCells[] = [];
  /** Cells that go on into the rows below, by their column. */
  const open = new Map<number, OpenMerge>();
  const close = (column: number): void => {
    const merge = open.get(column);
    if (merge && (merge.rows > 1 || merge.columns > 1)) merged.push({ ...merge, column });
    open.delete(column);
  };
  for (const [row, line] of unwrapped(table)
    .filter(({ name }) => name === "tr")
    .entries()) {
    const before = Number(at(line, "trPr", "gridBefore")?.attributes["val"] ?? 0);
    const texts: string[] = Array.from({ length: before }, () => "");
    const reached = new Set<number>();
    for (const cell of unwrapped(line).filter(({ name }) => name === "tc")) {
      const column = texts.length;
      const columns = Number(at(cell, "tcPr", "gridSpan")?.attributes["val"] ?? 1);
      const vertical = at(cell, "tcPr", "vMerge");
      const goesOn = vertical !== undefined && vertical.attributes["val"] !== "restart" && open.has(column);
      reached.add(column);
      if (goesOn) (open.get(column) as OpenMerge).rows++;
      else {
        close(column);
        open.set(column, { row, columns, rows: 1 });
      }
      texts.push(goesOn ? "" : cellText(cell), ...Array.from({ length: columns - 1 }, () => ""));
    }
    for (const column of open.keys()) if (!reached.has(column)) close(column);
    rows.push(texts);
  }
  for (const column of open.keys()) close(column);
  return { rows, merged };
}
