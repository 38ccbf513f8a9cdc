import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Locale } from "@nastavnik/core";
import { readCsv } from "@nastavnik/matching/csv";
import type { Problem } from "@nastavnik/rules";
import { printScore, score, scoreTable } from "@nastavnik/rules/score";
import { Command } from "commander";
import { type LocatedDocument, readLocatedDocument } from "../located-document.ts";
import { environmentLocale, parseLocale } from "../locale.ts";
import { problemLine } from "../problem-line.ts";
import { UserError } from "../user-error.ts";

interface ScoreOptions {
  readonly sheet?: string;
  readonly json: boolean;
  readonly locale: Locale;
}

/** Data to score, and where in the files something wrong with them stands. */
interface Given {
  readonly data: unknown;
  readonly line: (problem: Problem) => string;
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

function refuse(lines: readonly string[]): never {
  throw new UserError(lines.join("\n"));
}

async function readTable(file: string, sheet: LocatedDocument, locale: Locale): Promise<Given> {
  const bytes = await readFile(file).catch(async () => (await readLocatedDocument(file), new Uint8Array()));
  const table = readCsv(bytes, file);
  const read = scoreTable(sheet.data, table);
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
      problem.path[0] === "entries"
        ? `${cellPlace(file, table, place(problem.path.slice(1)), locale)}: ${problem.text[locale]}`
        : problemLine(problem, sheet, locale),
  };
}

async function readGiven(file: string, { sheet, locale }: ScoreOptions): Promise<Given> {
  const isTable = [".csv", ".tsv", ".txt"].includes(extname(file).toLowerCase());
  if (isTable && sheet === undefined) refuse([`${file}: ${words.noSheet[locale]}`]);
  if (sheet !== undefined) {
    if (!isTable) refuse([`${file}: ${words.noTable[locale]}`]);
    return readTable(file, await readLocatedDocument(sheet), locale);
  }
  const document = await readLocatedDocument(file);
  return { data: document.data, line: (problem) => problemLine(problem, document, locale) };
}

/** `nastavnik score <file>`: contests, expert reviews, attestations and stimulus payments of many people. */
export function scoreCommand(): Command {
  return new Command("score")
    .description("Score people or works by a sheet: a contest, an expert review, an attestation, a stimulus policy")
    .argument("<file>", "YAML or JSON file in the format nastavnik-score/1, or a CSV table of answers")
    .option("--sheet <file>", "for a table: the file in the format nastavnik-score/1 with its sheet")
    .option("--json", "print JSON", false)
    .option("--locale <locale>", "language of the text: ru or en", parseLocale, environmentLocale(process.env))
    .action(async (file: string, options: ScoreOptions) => {
      const { data, line } = await readGiven(file, options);
      const scored = score(data);
      if (!scored.ok) refuse(scored.problems.map(line));
      const { value } = scored;
      process.stdout.write(options.json ? `${JSON.stringify(value, null, 2)}\n` : printScore(value, options.locale));
    });
}
