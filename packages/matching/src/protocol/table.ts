/** Rows of cells as text in columns of equal width, two spaces apart; the first row is underlined. */
export function textTable(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => "─".repeat(width))), ...body.map(line)];
}
