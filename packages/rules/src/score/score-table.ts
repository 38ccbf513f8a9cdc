import * as z from "zod";
import { builtInContests } from "../contest/built-in-contests.ts";
import type { Criterion } from "../criterion/criterion.ts";
import { defaultReviewSheet } from "../expert-review/default-review-sheet.ts";
import { checkShape } from "../problem/check-shape.ts";
import type { Checked, Path } from "../problem/problem.ts";
import { entriesFromTable } from "./entries-from-table.ts";
import { type ScoreFile, scoreFile } from "./score-file.ts";

/** A score file whose entries were read from a table. */
export interface ScoreTable {
  /** What `score` takes. */
  readonly data: unknown;
  /** The row and column, from 0, of a place within `entries`; the column is absent for a whole row. */
  readonly place: (path: Path) => { readonly row: number; readonly column?: number };
}

const withoutEntries = z.looseObject({ entries: z.array(z.unknown()).max(0).optional() });

function criteriaOf(file: ScoreFile): readonly Criterion[] {
  switch (file.kind) {
    case "contest": {
      const { contest } = file;
      return typeof contest === "string"
        ? (builtInContests.find(({ id }) => id === contest)?.criteria ?? [])
        : contest.criteria;
    }
    case "review":
      return typeof file.sheet === "string" ? defaultReviewSheet.criteria : file.sheet.criteria;
    case "attestation":
      return file.sheet.criteria;
    case "stimulus":
    default:
      return [];
  }
}

/**
 * Reads a table of answers (rows of cells, the first with the headings) beside its sheet, a score file without entries.
 * Problems of the table have the row and column in their path, from 0; those of the sheet begin with a field.
 */
export function scoreTable(sheet: unknown, table: readonly (readonly string[])[]): Checked<ScoreTable> {
  const plain = checkShape(withoutEntries, sheet);
  if (!plain.ok) return plain;
  const file = checkShape(scoreFile, sheet);
  if (!file.ok) return file;
  const read = entriesFromTable(file.value.kind, criteriaOf(file.value), table);
  if (!read.ok) return read;
  const { entries, place } = read.value;
  return { ok: true, value: { data: { ...plain.value, entries }, place } };
}
