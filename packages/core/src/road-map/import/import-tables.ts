import { importEntries } from "./import-entries.ts";
import type { ImportOptions } from "./import-options.ts";
import { importRefusal } from "./import-refusal.ts";
import type { ImportedRoadMap, ImportWarning } from "./imported-road-map.ts";
import { gridOf, type PlanTable } from "./plan-table.ts";
import { findHeading } from "./plan-columns.ts";
import { rowsOfTable, type TableRows } from "./rows-of-table.ts";
import { tableWarnings, unreadTable } from "./table-warnings.ts";

/** Whether a table has the headings of a plan. */
export function hasPlanHeading(table: PlanTable): boolean {
  return findHeading(gridOf(table)) !== undefined;
}

/**
 * Imports a road map from the tables of a file: their headings in Russian, in any order, say what the columns hold. Every
 * row is kept and nothing is added; what is doubtful or missing is told as a warning with its row and column.
 *
 * @throws NastavnikError `invalid-input` where no table has the headings of a plan
 */
export function importTables(tables: readonly PlanTable[], options: ImportOptions): ImportedRoadMap {
  const read: { readonly table: PlanTable; readonly rows: TableRows }[] = [];
  const above: string[] = [];
  const unread: ImportWarning[] = [];
  let before: TableRows | undefined;
  for (const table of tables) {
    const rows = rowsOfTable(table, before);
    if (rows === undefined) {
      // A title page, or the table in which somebody approves the plan.
      above.push(...(table.above ?? []), ...table.rows.flat());
      if (before !== undefined) unread.push(...unreadTable(table));
      continue;
    }
    above.push(...rows.above);
    read.push({ table, rows });
    before = rows;
  }
  if (read.length === 0) throw noHeadings();
  const title = titleOf(above);
  const entries = read.flatMap(({ rows }) => rows.entries);
  const warnings = [...read.flatMap(({ table, rows }) => tableWarnings(table, rows)), ...unread];
  return importEntries(entries, { ...(title !== undefined && { title }), words: above.join(" "), warnings }, options);
}

/** The error of tables none of which is a plan. */
export function noHeadings() {
  return importRefusal(
    {
      ru: "таблица с заголовками столбцов, например «Мероприятия», «Сроки», «Ответственные»",
      en: "a table whose columns have headings such as «Мероприятия», «Сроки», «Ответственные»",
    },
    { ru: "ни одной такой", en: "none" },
  );
}

/** The lines above a table that name the plan: from the first that says so to the last before the table. */
function titleOf(above: readonly string[]): string | undefined {
  const lines = above
    .flatMap((line) => line.split("\n"))
    .map((line) => line.replaceAll(/\s+/g, " ").trim())
    .filter((line) => line !== "" && !/утвержда|согласован|приложени|_{3,}/i.test(line));
  const first = lines.findIndex((line) => /дорожн|план/i.test(line));
  if (first < 0) return undefined;
  // What follows goes on with the title until a line that begins a sentence of its own.
  const next = lines.slice(first + 1).findIndex((line) => /^[А-ЯЁ]/.test(line));
  return lines.slice(first, next < 0 ? undefined : first + 1 + next).join(" ");
}
