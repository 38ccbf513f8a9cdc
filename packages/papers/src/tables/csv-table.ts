import type { PlanTable } from "@nastavnik/core/road-map";
import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { brokenFile } from "./broken-file.ts";
import { decodedText } from "./decoded-text.ts";

/** Separators of the tables that schools write, and what a tie between them falls to. */
const delimiters = [";", "\t", ","];

/** The cells of a text by this separator; nothing where it is not well-formed so. */
function cellsBy(delimiter: string, text: string): readonly (readonly string[])[] | CsvError {
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: false, relax_quotes: true });
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}

/** How many rows have the width that most rows of several cells have. */
function evenness(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  // A wide table that a title stands above weighs more than commas in sentences.
  return Math.max(0, ...[...counts].map(([width, count]) => (width > 2 ? count * 2 : count)));
}

/**
 * Reads a CSV table whose separator is whatever makes most of its rows alike: lines above a heading have none. Cells in
 * quotation marks may hold separators and line breaks.
 *
 * @throws NastavnikError `invalid-input` where a quotation mark is never closed
 */
export function csvTable(bytes: Uint8Array): PlanTable {
  const text = decodedText(bytes);
  if (text.includes("\u0000")) {
    throw brokenFile({ ru: "таблица CSV", en: "a CSV table" }, { ru: "другие данные", en: "other data" });
  }
  const read = delimiters.map((delimiter) => cellsBy(delimiter, text));
  const tables = read.flatMap((rows) => (rows instanceof CsvError ? [] : [rows]));
  if (tables.length === 0) {
    const [error] = read;
    const line = error instanceof CsvError ? Number(error["lines"] ?? 1) : 1;
    throw brokenFile(
      { ru: "таблица CSV", en: "a CSV table" },
      { ru: `незакрытая кавычка в строке ${line}`, en: `a quotation mark that is not closed in line ${line}` },
      error,
    );
  }
  return { rows: tables.reduce((a, b) => (evenness(b) > evenness(a) ? b : a)) };
}
