/** Cells that a table shows as one: the place of the first, counted from 0, and how far they reach. */
export interface MergedCells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table of a file, as it was read: text in every cell, blank where there is none. */
export interface PlanTable {
  /** Name of the sheet, or what else tells tables of one file apart. */
  readonly name?: string;
  /** Lines that stand above the table, outside of it. */
  readonly above?: readonly string[];
  /** Rows may differ in length. What was merged has its text in the first cell. */
  readonly rows: readonly (readonly string[])[];
  /** None where the format has no merged cells, as CSV. */
  readonly merged?: readonly MergedCells[];
}

/** A cell with the place that its text comes from: that of the first cell where several are merged. */
export interface GridCell {
  readonly text: string;
  readonly origin: string;
  /** How many columns the merged cell reaches over. */
  readonly columns: number;
}

/** The table with the text of merged cells in each of them, all rows of one length. */
export function gridOf({ rows, merged = [] }: PlanTable): readonly (readonly GridCell[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length), ...merged.map((each) => each.column + each.columns));
  const grid = rows.map((row, r) =>
    Array.from({ length: width }, (_, c): GridCell => ({ text: plain(row[c] ?? ""), origin: `${r}.${c}`, columns: 1 })),
  );
  for (const { row, column, rows: height, columns } of merged) {
    const first = grid[row]?.[column];
    if (first === undefined) continue;
    for (const line of grid.slice(row, row + height)) {
      for (let c = column; c < Math.min(width, column + columns); c++) line[c] = { ...first, columns };
    }
  }
  return grid;
}

/** Text without soft hyphens, odd blanks and blank lines. */
function plain(text: string): string {
  return text
    .replaceAll("\u00AD", "")
    .replaceAll(/\r\n?|\u2028|\v/g, "\n")
    .split("\n")
    .map((line) => line.replaceAll(/[\s\u200B\uFEFF]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** The cells of a row that say something, merged ones once. */
export function saidIn(row: readonly GridCell[]): readonly (GridCell & { readonly column: number })[] {
  const seen = new Set<string>();
  return row.flatMap((cell, column) => {
    if (cell.text === "" || seen.has(cell.origin)) return [];
    seen.add(cell.origin);
    return [{ ...cell, column }];
  });
}
