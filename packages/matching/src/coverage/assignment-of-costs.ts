import { NastavnikError } from "@nastavnik/core";
import { denseAssignment } from "./dense-assignment.ts";

/** A matrix of whole costs, one row for each who is assigned; `null` forbids the pair. */
export type CostMatrix = readonly (readonly (number | null)[])[];

/** The cheapest full assignment, or the news that there is none. */
export type CostAssignment =
  | {
      readonly ok: true;
      /** Column of each row, -1 for a row that has none because there are more rows than columns. */
      readonly columns: readonly number[];
      readonly total: number;
    }
  | { readonly ok: false; readonly reason: "no-full-assignment" };

/**
 * The cheapest assignment of every row of a matrix to a column of its own (of every column to a row, if there are fewer
 * columns). Exact; throws `invalid-input` for a ragged matrix and for numbers that are not whole. Where no full assignment
 * exists, that is the answer: never a partial or a forbidden one.
 */
export function assignmentOfCosts(costs: CostMatrix): CostAssignment {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  const isTall = rows > columns;
  const chosen = isTall
    ? denseAssignment(columns, rows, flattened(costs, rows, columns, 1, columns === 0 ? 0 : rows))
    : denseAssignment(rows, columns, flattened(costs, rows, columns, columns, 1));
  if (chosen === undefined) return { ok: false, reason: "no-full-assignment" };
  let columnOf: number[] = Array.from(chosen);
  if (isTall) {
    columnOf = Array.from({ length: rows }, () => -1);
    for (const [column, row] of chosen.entries()) columnOf[row] = column;
  }
  let total = 0;
  for (let i = 0; i < rows; i++) if (columnOf[i]! >= 0) total += costs[i]![columnOf[i]!]!;
  return { ok: true, columns: columnOf, total };
}

function flattened(
  costs: CostMatrix,
  rows: number,
  columns: number,
  rowStep: number,
  columnStep: number,
): Float64Array {
  const flat = new Float64Array(rows * columns);
  let greatest = 0;
  for (let i = 0; i < rows; i++) {
    const row = costs[i]!;
    if (row.length !== columns) refuse(`costs[${i}]: expected ${columns} columns, met ${row.length}`);
    for (let j = 0, at = i * rowStep; j < columns; j++, at += columnStep) {
      const cost = row[j];
      if (cost === null) flat[at] = Infinity;
      else if (cost !== undefined && Number.isSafeInteger(cost)) {
        flat[at] = cost;
        if (cost > greatest) greatest = cost;
        else if (-cost > greatest) greatest = -cost;
      } else refuse(`costs[${i}][${j}]: expected a whole number or null, met ${cost}`);
    }
  }
  const bound = Math.floor(Number.MAX_SAFE_INTEGER / (4 * (rows + columns + 1)));
  if (greatest > bound) refuse(`costs: expected numbers up to ${bound}, so that sums are exact, met ${greatest}`);
  return flat;
}

function refuse(message: string): never {
  throw new NastavnikError("invalid-input", message);
}
