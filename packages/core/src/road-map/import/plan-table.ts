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
  /** Absent where the format has no merged cells, as CSV: then a blank cell may belong to the one above it. */
  readonly merged?: readonly MergedCells[];
  /** Whether the table never goes on with the one before it, as a sheet of its own. */
  readonly isApart?: true;
  /** Whether nobody sees it in its program, as a hidden sheet. */
  readonly isHidden?: true;
  /** Rows that nobody sees in its program, counted from 0. */
  readonly hiddenRows?: readonly number[];
  /** The first row that has cells farther off than those of any plan, which were not read; counted from 0. */
  readonly cutRow?: number;
}

/** A cell with the place that its text comes from: that of the first cell where several are merged. */
export interface GridCell {
  readonly text: string;
  readonly origin: string;
  /** How many columns the merged cell reaches over. */
  readonly columns: number;
}

const blank: GridCell = { text: "", origin: "", columns: 1 };

/** The table with the text of merged cells in each of them, all rows of one length. */
export function gridOf({ rows, merged = [] }: PlanTable): readonly (readonly GridCell[])[] {
  const texts = rows.map((row) => row.map(plain));
  // What is merged reaches no farther than what is written: whole rows of a sheet may be one cell.
  const width = Math.max(0, ...texts.map((row) => row.findLastIndex((text) => text !== "") + 1));
  const grid = texts.map((row, r) =>
    Array.from({ length: width }, (_, c) =>
      row[c] === undefined || row[c] === "" ? blank : { text: row[c], origin: `${r}.${c}`, columns: 1 },
    ),
  );
  // Merged cells do not overlap, so that together they are no more than the table has; a forged file may say otherwise.
  let left = grid.length * width;
  for (const { row, column, rows: height, columns } of merged) {
    const first = grid[row]?.[column];
    if (first === undefined || first === blank) continue;
    const cell = { ...first, columns: Math.min(columns, width - column) };
    const lines = grid.slice(row, row + height);
    left -= lines.length * cell.columns;
    if (left < 0) break;
    for (const line of lines) for (let c = column; c < column + cell.columns; c++) line[c] = cell;
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
