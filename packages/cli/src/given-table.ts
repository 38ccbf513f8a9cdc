import { extname } from "node:path";
import type { Locale } from "@nastavnik/core";
import { readCsv } from "@nastavnik/matching/csv";
import type { Checked, Path, Problem } from "@nastavnik/rules";
import { type LocatedDocument, readLocatedDocument } from "./located-document.ts";
import { problemLine } from "./problem-line.ts";
import { readBytes } from "./read-bytes.ts";
import { UserError } from "./user-error.ts";

/** Data, and where in the files something wrong with them stands. */
export interface Given {
  readonly data: unknown;
  readonly line: (problem: Problem) => string;
}

/** Data whose list `entries` was read from a table. */
export interface FromTable {
  readonly data: unknown;
  readonly place: (path: Path) => { readonly row: number; readonly column?: number };
}

/** How a table is read beside the file that says what it holds. */
export interface TableReader {
  /** The list that the rows become. */
  readonly entries: string;
  readonly read: (definition: unknown, table: readonly (readonly string[])[]) => Checked<FromTable>;
}

const words = {
  row: { ru: "строка", en: "row" },
  column: { ru: "столбец", en: "column" },
  noSheet: {
    ru: "ожидается лист к таблице: --sheet лист.yaml",
    en: "expected the sheet of the table: --sheet sheet.yaml",
  },
  noTable: {
    ru: "ожидается таблица CSV; параметр --sheet только для неё",
    en: "expected a CSV table, --sheet is for those only",
  },
} as const;

/** Where a cell stands, as spreadsheets tell it: rows from 1, columns by their heading. */
function cellPlace(
  file: string,
  table: readonly (readonly string[])[],
  { row, column }: { readonly row: number; readonly column?: number },
  locale: Locale,
): string {
  const heading = column === undefined ? "" : `, ${words.column[locale]} «${table[0]?.[column] ?? column + 1}»`;
  return `${file}: ${words.row[locale]} ${row + 1}${heading}`;
}

/** Ends the command with everything that is wrong. */
export function refuse(lines: readonly string[]): never {
  throw new UserError(lines.join("\n"));
}

async function fromTable(file: string, sheet: LocatedDocument, reader: TableReader, locale: Locale): Promise<Given> {
  // Of a file that cannot be read, the other reader tells why.
  const table = readCsv(readBytes(file), file);
  const read = reader.read(sheet.data, table);
  if (!read.ok) {
    refuse(
      read.problems.map((problem) => {
        const [row, column] = problem.path;
        if (typeof row !== "number") return problemLine(problem, sheet, locale);
        const cell = { row, ...(typeof column === "number" && { column }) };
        return `${cellPlace(file, table, cell, locale)}: ${problem.text[locale]}`;
      }),
    );
  }
  const { data, place } = read.value;
  return {
    data,
    line: (problem) =>
      problem.path[0] === reader.entries
        ? `${cellPlace(file, table, place(problem.path.slice(1)), locale)}: ${problem.text[locale]}`
        : problemLine(problem, sheet, locale),
  };
}

/** Reads a YAML or JSON file, or a CSV table beside the file that says what it holds. */
export async function readGiven(
  file: string,
  { sheet, locale }: { readonly sheet?: string; readonly locale: Locale },
  reader: TableReader,
): Promise<Given> {
  const isTable = [".csv", ".tsv", ".txt"].includes(extname(file).toLowerCase());
  if (isTable && sheet === undefined) refuse([`${file}: ${words.noSheet[locale]}`]);
  if (sheet !== undefined) {
    if (!isTable) refuse([`${file}: ${words.noTable[locale]}`]);
    return fromTable(file, await readLocatedDocument(sheet), reader, locale);
  }
  const document = await readLocatedDocument(file);
  return { data: document.data, line: (problem) => problemLine(problem, document, locale) };
}
