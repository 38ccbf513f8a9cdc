import type { MergedCells, PlanTable } from "@nastavnik/core/road-map";
import { hasPlanHeading } from "@nastavnik/core/internals";
import { brokenFile } from "./broken-file.ts";
import { withinLimits } from "./limits.ts";
import { unzipped } from "./unzipped.ts";
import { wordNumbering } from "./word-numbering.ts";
import { at, xmlTree, type XmlElement } from "./xml-tree.ts";

const main = "word/document.xml";
const numbering = "word/numbering.xml";
const styles = "word/styles.xml";

const expected = { ru: "документ DOCX", en: "a DOCX document" };

/**
 * Reads the tables of a DOCX document as they are printed: with the numbers that Word counts by itself, and without what
 * was deleted while changes were tracked. Paragraphs of a cell are lines of its text. A table within the cell of a plan is
 * part of its text; within another, as of a frame round the page, it is a table of its own.
 *
 * @throws NastavnikError `invalid-input` for a file that is none
 */
export function docxTables(bytes: Uint8Array): readonly PlanTable[] {
  const parts = unzipped(bytes, "DOCX", (name) => name === main || name === numbering || name === styles);
  const xml = parts.get(main);
  if (xml === undefined) throw brokenFile(expected, { ru: "другой документ", en: "another document" });
  try {
    const part = (name: string): XmlElement | undefined => {
      const text = parts.get(name);
      return text === undefined ? undefined : xmlTree(text);
    };
    const body = at(xmlTree(xml), "document", "body");
    const tables = tablesOf(body, { numberOf: numberedIn(body, wordNumbering(part(numbering), part(styles))) });
    return tables.length > 1 ? tables.map((table, index) => ({ ...table, name: String(index + 1) })) : tables;
  } catch (error) {
    throw brokenFile(expected, { ru: "повреждённый файл", en: "a damaged file" }, error);
  }
}

interface Document {
  readonly numberOf: (paragraph: XmlElement) => string;
}

/** The numbers of all paragraphs, counted once in their order. */
function numberedIn(body: XmlElement | undefined, count: (paragraph: XmlElement) => string): Document["numberOf"] {
  const numbers = new Map<XmlElement, string>();
  const visit = (element: XmlElement): void => {
    if (element.name === "p") numbers.set(element, count(element));
    else for (const child of unwrapped(element)) visit(child);
  };
  if (body !== undefined) visit(body);
  return (paragraph) => numbers.get(paragraph) ?? "";
}

function tablesOf(element: XmlElement | undefined, document: Document): readonly PlanTable[] {
  const tables: PlanTable[] = [];
  let above: string[] = [];
  for (const block of blocksOf(element)) {
    if (block.name === "p") {
      above.push(...paragraphText(block, document).split("\n"));
      continue;
    }
    const whole = tableOf(block, document);
    const within = hasPlanHeading(withinLimits(whole))
      ? []
      : nestedIn(block).flatMap((cell) => tablesOf(cell, document));
    const own = within.length === 0 ? whole : tableOf(block, document, "without");
    tables.push({ ...own, above: above.filter((line) => line.trim() !== "") }, ...within);
    above = [];
  }
  return tables;
}

/** Cells that hold tables. */
function nestedIn(table: XmlElement): readonly XmlElement[] {
  return rowsOf(table)
    .flatMap((row) => unwrapped(row).filter(({ name }) => name === "tc"))
    .filter((cell) => blocksOf(cell).some(({ name }) => name === "tbl"));
}

/** Elements that only wrap what they hold, such as fields to fill in. */
const wrappers = new Set([
  "sdt",
  "sdtContent",
  "smartTag",
  "ins",
  "hyperlink",
  "fldSimple",
  "customXml",
  "moveTo",
  "dir",
  "bdo",
]);

/** The children, those of wrappers in their place. */
function unwrapped(element: XmlElement | undefined): readonly XmlElement[] {
  return (
    element?.children.flatMap((child) => {
      if (wrappers.has(child.name)) return unwrapped(child);
      // The same in two ways, for newer and older programs.
      return child.name === "AlternateContent" ? unwrapped(at(child, "Choice") ?? at(child, "Fallback")) : child;
    }) ?? []
  );
}

function blocksOf(element: XmlElement | undefined): readonly XmlElement[] {
  return unwrapped(element).filter(({ name }) => name === "p" || name === "tbl");
}

/** The rows, but for those that were deleted while changes were tracked. */
function rowsOf(table: XmlElement): readonly XmlElement[] {
  return unwrapped(table).filter((row) => row.name === "tr" && at(row, "trPr", "del") === undefined);
}

function paragraphText(paragraph: XmlElement, { numberOf }: Document): string {
  const text = unwrapped(paragraph)
    .filter(({ name }) => name === "r")
    .flatMap((run) => unwrapped(run))
    .map((part) => {
      if (part.name === "t") return part.children.map(({ text: words }) => words).join("");
      if (part.name === "br" || part.name === "cr") return "\n";
      if (part.name === "noBreakHyphen") return "-";
      if (part.name === "sym") return "•";
      return part.name === "tab" ? " " : "";
    })
    .join("");
  return [numberOf(paragraph), text].filter((each) => each !== "").join(" ");
}

function cellText(cell: XmlElement, document: Document, nested: "with" | "without"): string {
  return blocksOf(cell)
    .flatMap((block) => {
      if (block.name === "p") return [paragraphText(block, document)];
      if (nested === "without") return [];
      return rowsOf(block).map((row) =>
        unwrapped(row)
          .filter(({ name }) => name === "tc")
          .map((inner) => cellText(inner, document, nested))
          .join(" "),
      );
    })
    .join("\n");
}

interface OpenMerge {
  readonly row: number;
  readonly columns: number;
  rows: number;
}

/** A table of Word has no more columns. */
const mostSpan = 63;

/** How many columns an element says that it takes, at least so many. */
function spanOf(element: XmlElement | undefined, least: number): number {
  const columns = Number(element?.attributes["val"] ?? least);
  return columns >= least && columns <= mostSpan ? Math.floor(columns) : least;
}

function tableOf(table: XmlElement, document: Document, nested: "with" | "without" = "with"): PlanTable {
  const rows: string[][] = [];
  const merged: MergedCells[] = [];
  /** Cells that go on into the rows below, by their column. */
  const open = new Map<number, OpenMerge>();
  const close = (column: number): void => {
    const merge = open.get(column);
    if (merge && (merge.rows > 1 || merge.columns > 1)) merged.push({ ...merge, column });
    open.delete(column);
  };
  for (const [row, line] of rowsOf(table).entries()) {
    const before = spanOf(at(line, "trPr", "gridBefore"), 0);
    const texts: string[] = Array.from({ length: before }, () => "");
    const reached = new Set<number>();
    for (const cell of unwrapped(line).filter(({ name }) => name === "tc")) {
      const column = texts.length;
      const columns = spanOf(at(cell, "tcPr", "gridSpan"), 1);
      const vertical = at(cell, "tcPr", "vMerge");
      const goesOn = vertical !== undefined && vertical.attributes["val"] !== "restart" && open.has(column);
      reached.add(column);
      if (goesOn) (open.get(column) as OpenMerge).rows++;
      else {
        close(column);
        open.set(column, { row, columns, rows: 1 });
      }
      texts.push(goesOn ? "" : cellText(cell, document, nested), ...Array.from({ length: columns - 1 }, () => ""));
    }
    for (const column of open.keys()) if (!reached.has(column)) close(column);
    rows.push(texts);
  }
  for (const column of open.keys()) close(column);
  return { rows, merged };
}
