import type { PlanRow } from "./plan-row.ts";

/** A row as one text, the same for rows that say the same. */
export function canonical(row: PlanRow): string {
  return JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
