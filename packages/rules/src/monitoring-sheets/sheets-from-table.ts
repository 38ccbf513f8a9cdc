import { nearest } from "@nastavnik/core";
import * as z from "zod";
import { definitionsOf } from "../evaluation/definitions.ts";
import type { Metric } from "../indicator/metric.ts";
import { checkShape } from "../problem/check-shape.ts";
import type { Checked, Path, Problem } from "../problem/problem.ts";
import { builtInProfiles } from "../profile/built-in-profiles.ts";
import { normalWord } from "../score/headings.ts";
import type { AddUpOptions } from "./add-up.ts";
import { monitoringFile } from "./monitoring-file.ts";

/** A monitoring file whose sheets were read from a table. */
export interface MonitoringTable {
  /** What `addUp` takes. */
  readonly data: unknown;
  /** The row and column, from 0, of a place within `sheets`; the column is absent for a whole row. */
  readonly place: (path: Path) => { readonly row: number; readonly column?: number };
}

type Column =
  { readonly of: "municipality" | "school" | "submittedOn" } | { readonly of: "value"; readonly metric: Metric };

const plain = {
  municipality: ["муниципалитет", "район", "municipality"],
  school: ["организация", "школа", "образовательная организация", "school"],
  submittedOn: ["дата", "дата представления", "submitted on", "submittedon", "date"],
} as const;

function columnsOf(metrics: readonly Metric[]): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const field of ["municipality", "school", "submittedOn"] as const) {
    for (const word of plain[field]) columns.set(word, { of: field });
  }
  for (const metric of metrics) {
    for (const word of [metric.name, metric.title.ru, metric.title.en]) {
      columns.set(normalWord(word), { of: "value", metric });
    }
  }
  return columns;
}

const fieldOf = (column: Column): string => (column.of === "value" ? column.metric.name : column.of);

function readHeadings(headings: readonly string[], metrics: readonly Metric[]): Checked<readonly Column[]> {
  const columns = columnsOf(metrics);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const read = headings.flatMap((heading, index): Column[] => {
    const path = [0, index];
    const column = columns.get(normalWord(heading));
    if (column === undefined) {
      const meant = nearest(normalWord(heading), columns.keys());
      const text = {
        ru: `ожидается столбец этого мониторинга; получено «${heading}»${meant === undefined ? "" : ` (возможно, «${meant}»)`}`,
        en: `expected a column of this monitoring, met "${heading}"${meant === undefined ? "" : ` (did you mean "${meant}"?)`}`,
      };
      problems.push({ code: "unknown-metric", path, text });
      return [];
    }
    if (seen.has(fieldOf(column))) {
      const text = {
        ru: `ожидается один столбец «${heading}»; получен второй`,
        en: `expected one column "${heading}", met a second`,
      };
      problems.push({ code: "repeated", path, text });
    }
    seen.add(fieldOf(column));
    return [column];
  });
  for (const field of ["municipality", "school", "submittedOn"] as const) {
    if (seen.has(field)) continue;
    const text = { ru: `ожидается столбец «${plain[field][0]}»`, en: `expected the column "${plain[field].at(-1)}"` };
    problems.push({ code: "wrong-shape", path: [0], text });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read };
}

/** A day as schools write it, «26.05.2026», as ISO 8601; anything else as it is. */
function isoDay(cell: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : cell;
}

function valueIn(metric: Metric, cell: string): unknown {
  return metric.type === "numbers"
    ? cell.split(/[;\s]+/).filter((part) => part !== "")
    : cell.replaceAll(/[\s\u00a0]/g, "");
}

function sheetOf(columns: readonly Column[], cells: readonly string[]): Record<string, unknown> {
  const sheet: Record<string, unknown> = {};
  const values: Record<string, unknown> = {};
  columns.forEach((column, at) => {
    const cell = cells[at]?.trim() ?? "";
    if (cell === "") return;
    if (column.of === "value") values[column.metric.name] = valueIn(column.metric, cell);
    else sheet[column.of] = column.of === "submittedOn" ? isoDay(cell) : cell;
  });
  return { ...sheet, values };
}

const withoutSheets = z.looseObject({ sheets: z.array(z.unknown()).max(0).optional() });

/**
 * Reads a table with one row a school (cells; the first row has the headings) beside its definition, a monitoring file
 * without sheets. Problems of the table have the row and column in their path, from 0; others begin with a field.
 */
export function monitoringTable(
  definition: unknown,
  table: readonly (readonly string[])[],
  { profiles = builtInProfiles }: AddUpOptions = {},
): Checked<MonitoringTable> {
  const bare = checkShape(withoutSheets, definition);
  if (!bare.ok) return bare;
  const file = checkShape(monitoringFile, definition);
  if (!file.ok) return file;
  const definitions = definitionsOf(file.value, profiles);
  if (!definitions.ok) return definitions;
  const [headings = [], ...body] = table;
  const columns = readHeadings(
    headings,
    definitions.value.metrics.map(({ value }) => value),
  );
  if (!columns.ok) return columns;
  const rows = body.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === "") ? [] : [{ row: index + 1, cells }],
  );
  return {
    ok: true,
    value: {
      data: { ...bare.value, sheets: rows.map(({ cells }) => sheetOf(columns.value, cells)) },
      place(path) {
        const [index] = path;
        const row = typeof index === "number" ? (rows[index]?.row ?? 0) : 0;
        const field = path[1] === "values" ? path[2] : path[1];
        const column = columns.value.findIndex((one) => fieldOf(one) === field);
        return { row, ...(column >= 0 && { column }) };
      },
    },
  };
}
