import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { refuseInput } from "../problem/refuse-input.ts";

/** Separators of the tables that schools write, and what a tie between them falls to. */
const delimiters = [";", "\t", ","];

/**
 * Reads a table of comma-separated values as a school saves it: UTF-8 (with or without a byte order mark) or, from older
 * programs, windows-1251, told by the content; cells between `;`, tabs or `,`, whatever makes most rows as wide as the first
 * one; cells in quotation marks may hold separators and line breaks. Every cell is text, rows may differ in length. Throws `invalid-input`
 * that names the line.
 *
 * @param place name of the source, such as a file
 */
export function readCsv(content: Uint8Array | string, place = "table"): string[][] {
  const text = typeof content === "string" ? content : decoded(content);
  const head = firstRow(text);
  const count = (delimiter: string) => head.split(delimiter).length;
  const usual = delimiters.reduce((a, b) => (count(b) > count(a) ? b : a));
  try {
    // By the separator that the first row has most of it must be well-formed: what others make of it is chance.
    const table = cellsBy(usual, text);
    const others = delimiters.filter((each) => each !== usual).flatMap((each) => evenTable(each, text));
    return others.reduce((a, b) => (evenness(b) > evenness(a) ? b : a), table);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error["lines"]);
    const flaw = flaws[error.code] ?? { ru: "строка с ошибкой", en: "a broken row" };
    return refuseInput(
      {
        ru: `${place}: строка ${line}: ожидается правильно записанная строка таблицы, встретилось: ${flaw.ru}`,
        en: `${place}: line ${line}: expected a well-formed row, met ${flaw.en}`,
      },
      { cause: error },
    );
  }
}

function cellsBy(delimiter: string, text: string): string[][] {
  return parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: false });
}

/** How many rows are as wide as the first one, if that has several cells. */
function evenness([head, ...rows]: readonly (readonly string[])[]): number {
  const width = head?.length ?? 0;
  return width < 2 ? 0 : 1 + rows.filter((row) => row.length === width).length;
}

/** The table by a separator, if it is well-formed and most of its rows are alike. */
function evenTable(delimiter: string, text: string): readonly string[][][] {
  try {
    const table = cellsBy(delimiter, text);
    return 2 * evenness(table) > table.length ? [table] : [];
  } catch {
    return [];
  }
}

const flaws: Readonly<Partial<Record<string, { readonly ru: string; readonly en: string }>>> = {
  CSV_QUOTE_NOT_CLOSED: { ru: "незакрытая кавычка", en: "a quotation mark that is not closed" },
  CSV_INVALID_CLOSING_QUOTE: {
    ru: "текст после закрывающей кавычки",
    en: "text after a closing quotation mark",
  },
  INVALID_OPENING_QUOTE: {
    ru: "кавычка внутри ячейки, которая начинается без кавычки",
    en: "a quotation mark inside a cell that does not begin with one",
  },
};

/** Bytes that are no UTF-8 are windows-1251: of a Russian text in the one hardly any is a text in the other. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}

/** The text up to the first line break that stands outside quotation marks. */
function firstRow(text: string): string {
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (letter === "\n" || letter === "\r")) return text.slice(0, at);
  }
  return text;
}
