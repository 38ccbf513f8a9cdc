import type { PlanTable } from "@nastavnik/core/road-map";

/** So many rows of a table are read. */
const mostRows = 20_000;
/** So many columns are read; a stray cell at the end of a sheet would make it endless. */
export const mostColumns = 200;

/** The table as far as any plan may reach; where something lies farther off, its first row is told. */
export function withinLimits(table: PlanTable): PlanTable {
  const cutRow = table.rows.findIndex((row, index) => row.slice(index < mostRows ? mostColumns : 0).some(isSaid));
  if (table.rows.length <= mostRows && cutRow < 0) return table;
  const rows = table.rows.slice(0, mostRows).map((row) => row.slice(0, mostColumns));
  return { ...table, rows, ...(cutRow >= 0 && { cutRow }) };
}

const isSaid = (text: string): boolean => text.trim() !== "";
