import type { Criterion } from "../criterion/criterion.ts";
import { scoreLevelOf } from "../criterion/score-level.ts";
import { groupBy } from "../problem/group-by.ts";
import { personKey } from "../problem/person-key.ts";
import type { Checked, Path } from "../problem/problem.ts";
import { stimulusIndicators, stimulusTitle } from "../stimulus/stimulus-policy.ts";
import { type Column, normalWord, readHeadings } from "./headings.ts";
import type { ScoreKind } from "./score-file.ts";

/** Entries of a score file that were read from a table. */
export interface TableEntries {
  readonly entries: readonly unknown[];
  /** The row and column, from 0, of a place in the entries; the column is absent for a whole row. */
  readonly place: (path: Path) => { readonly row: number; readonly column?: number };
}

type Cells = readonly { readonly column: Column; readonly cell: string; readonly index: number }[];

interface Row {
  readonly row: number;
  readonly cells: Cells;
}

const listed = (cell: string): readonly string[] =>
  cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** «муниципальный 2; региональный» → counts by level. */
function levelCounts(cell: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const part of listed(cell)) {
    const [, name = part, count = "1"] = /^(.*?)[\s:×x*]*(\d{1,5})?$/u.exec(part) ?? [];
    const level = scoreLevelOf(name) ?? name;
    counts[level] = (counts[level] ?? 0) + Number(count);
  }
  return counts;
}

function valueOf({ kind }: Criterion, cell: string): unknown {
  if (kind === "parts") return listed(cell);
  return kind === "levels" ? levelCounts(cell) : cell;
}

function answersOf(cells: Cells): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  const at = (of: "mark" | "material", id: string): string | undefined =>
    cells.find(({ column }) => column.of === of && column.criterion.id === id)?.cell;
  for (const { column, cell } of cells) {
    if (column.of !== "answer") continue;
    const { criterion } = column;
    const [mark, material] = [at("mark", criterion.id), at("material", criterion.id)];
    const value = valueOf(criterion, cell);
    answers[criterion.id] =
      mark === undefined && material === undefined
        ? value
        : { value, ...(mark !== undefined && { mark }), ...(material !== undefined && { material }) };
  }
  return answers;
}

const text = (cells: Cells, of: Column["of"]): string | undefined => cells.find(({ column }) => column.of === of)?.cell;

function indicatorOf(cell: string): string {
  const word = normalWord(cell);
  return (
    stimulusIndicators.find(
      (one) => one === word || Object.values(stimulusTitle(one)).some((title) => normalWord(title) === word),
    ) ?? cell
  );
}

/** One entry of several rows with the same subject and nomination, each a sheet of an expert. */
function judged(rows: readonly Row[], subject: "nominee" | "work"): unknown {
  const [first] = rows;
  const cells = first?.cells ?? [];
  const nomination = text(cells, "nomination");
  const authors = text(cells, "authors");
  const bySheets = rows.some((row) => text(row.cells, "expert") !== undefined);
  return {
    [subject]: text(cells, "who") ?? "",
    ...(nomination !== undefined && { nomination }),
    ...(authors !== undefined && { authors: listed(authors) }),
    ...(bySheets
      ? { sheets: rows.map((row) => ({ expert: text(row.cells, "expert") ?? "", answers: answersOf(row.cells) })) }
      : { answers: answersOf(cells) }),
  };
}

function contributionOf({ row, cells }: Row): unknown {
  const level = text(cells, "level") ?? "";
  return {
    id: text(cells, "id") ?? `row-${row + 1}`,
    person: text(cells, "person") ?? "",
    indicator: indicatorOf(text(cells, "indicator") ?? ""),
    level: scoreLevelOf(level) ?? level,
    source: "entered",
    evidence: text(cells, "evidence") ?? "",
  };
}

function groupsOf(kind: ScoreKind, rows: readonly Row[]): readonly (readonly Row[])[] {
  if (kind === "attestation" || kind === "stimulus") return rows.map((row) => [row]);
  const groups = groupBy(rows, ({ row, cells }) => {
    // Without experts a second row of the same nominee is a mistake, and has to stay one.
    const isSheet = text(cells, "expert") !== undefined;
    const subject = [personKey(text(cells, "who") ?? ""), text(cells, "nomination") ?? ""];
    return JSON.stringify(isSheet ? subject : [...subject, row]);
  });
  return [...groups.values()];
}

function entryOf(kind: ScoreKind, rows: readonly Row[]): unknown {
  const [first] = rows;
  if (first === undefined) return {};
  if (kind === "stimulus") return contributionOf(first);
  if (kind === "attestation") return { person: text(first.cells, "who") ?? "", answers: answersOf(first.cells) };
  return judged(rows, kind === "contest" ? "nominee" : "work");
}

const fieldColumns: Readonly<Record<string, Column["of"]>> = {
  nominee: "who",
  work: "who",
  person: "who",
  nomination: "nomination",
  authors: "authors",
  expert: "expert",
  indicator: "indicator",
  level: "level",
  evidence: "evidence",
  id: "id",
};

function columnAt(columns: readonly Column[], path: Path): number | undefined {
  const answers = path.indexOf("answers");
  if (answers >= 0) {
    const id = path[answers + 1];
    const part = path.includes("mark", answers) ? "mark" : path.includes("material", answers) ? "material" : "answer";
    const at = columns.findIndex((one) => "criterion" in one && one.criterion.id === id && one.of === part);
    return at < 0 ? undefined : at;
  }
  const field = path.findLast((key) => typeof key === "string");
  const of = typeof field === "string" && Object.hasOwn(fieldColumns, field) ? fieldColumns[field] : undefined;
  const at = columns.findIndex((one) => one.of === of || (of === "who" && one.of === "person"));
  return at < 0 ? undefined : at;
}

/**
 * Reads the entries of a score file from a table: the first row holds the headings, every further row one person, or, for
 * contests and reviews, one sheet of one expert. Blank cells are blanks; problems name row and column in their path.
 */
export function entriesFromTable(
  kind: ScoreKind,
  criteria: readonly Criterion[],
  table: readonly (readonly string[])[],
): Checked<TableEntries> {
  const [headings = [], ...body] = table;
  const columns = readHeadings(kind, criteria, headings);
  if (!columns.ok) return columns;
  const rows = body.flatMap((cells, index): Row[] => {
    const filled = columns.value.flatMap((column, at) => {
      const cell = cells[at]?.trim() ?? "";
      return cell === "" ? [] : [{ column, cell, index: at }];
    });
    return filled.length === 0 ? [] : [{ row: index + 1, cells: filled }];
  });
  const groups = groupsOf(kind, rows);
  return {
    ok: true,
    value: {
      entries: groups.map((group) => entryOf(kind, group)),
      place(path) {
        const [entry, , sheet] = path;
        const group = typeof entry === "number" ? (groups[entry] ?? []) : [];
        const row = group[path[1] === "sheets" && typeof sheet === "number" ? sheet : 0]?.row ?? 0;
        const column = columnAt(columns.value, path);
        return { row, ...(column !== undefined && { column }) };
      },
    },
  };
}
