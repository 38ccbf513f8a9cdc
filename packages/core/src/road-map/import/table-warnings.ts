import type { Text } from "../../text/text.ts";
import type { ImportWarning } from "./imported-road-map.ts";
import type { PlanTable } from "./plan-table.ts";
import type { TableRows } from "./rows-of-table.ts";
import { warningOfCode } from "./warning-of-code.ts";

const inTable = ({ name }: PlanTable) => name !== undefined && { table: name };

/** What is doubtful about a table as a whole: its columns, and what of it was not read or is not seen. */
export function tableWarnings(table: PlanTable, { heading, entries }: TableRows): readonly ImportWarning[] {
  const at = { ...inTable(table), row: Math.max(0, heading.row) + 1 };
  const has = (...kinds: readonly string[]): boolean => heading.columns.some(({ kind }) => kinds.includes(kind));
  const missing = (what: Text): ImportWarning => ({
    ...at,
    column: "",
    ...warningOfCode("no-column", what, { ru: "такого нет", en: "none" }),
  });
  return [
    ...(has("deadline", "start", "end", "month")
      ? []
      : [missing({ ru: "столбец сроков", en: "a column of deadlines" })]),
    ...(has("responsible") ? [] : [missing({ ru: "столбец ответственных", en: "a column of the responsible" })]),
    ...heading.columns.flatMap(({ kind, heading: words }): readonly ImportWarning[] =>
      kind !== "other" || words === ""
        ? []
        : [
            {
              ...at,
              column: words,
              ...warningOfCode("unknown-column", { ru: "столбец плана", en: "a column of a plan" }, words),
            },
          ],
    ),
    ...entries.flatMap((entry): readonly ImportWarning[] =>
      entry.kind === "aside"
        ? [
            {
              ...inTable(table),
              row: entry.row,
              column: "",
              ...warningOfCode("aside", aRow, {
                ru: "строка под таблицей, она не прочитана",
                en: "a line under the table, which was not read",
              }),
            },
          ]
        : [],
    ),
    ...(table.isHidden ? [hidden({ ...inTable(table), row: 0, column: "" })] : []),
    ...(table.hiddenRows ?? []).flatMap((row) =>
      entries.some((entry) => (entry.kind === "row" ? entry.row.row : entry.row) === row + 1)
        ? [hidden({ ...inTable(table), row: row + 1, column: "" })]
        : [],
    ),
    ...(table.cutRow === undefined ? [] : [cut({ ...inTable(table), row: table.cutRow + 1, column: "" })]),
  ];
}

const aRow: Text = { ru: "строка плана", en: "a row of the plan" };

/** A table that is no plan, behind one that is. */
export function unreadTable(table: PlanTable): readonly ImportWarning[] {
  if (table.rows.flat().every((text) => text.trim() === "")) return [];
  const met = { ru: "другая таблица, она не прочитана", en: "another table, which was not read" };
  return [
    {
      ...inTable(table),
      row: 1,
      column: "",
      ...warningOfCode("aside", { ru: "таблица плана", en: "a table of the plan" }, met),
    },
  ];
}

function hidden(place: Omit<ImportWarning, "code" | "text">): ImportWarning {
  const met = { ru: "скрыто, но прочитано", en: "hidden, and read all the same" };
  return { ...place, ...warningOfCode("hidden", aRow, met) };
}

function cut(place: Omit<ImportWarning, "code" | "text">): ImportWarning {
  const met = {
    ru: "слишком далёкие ячейки, начиная с этой строки они не прочитаны",
    en: "cells too far off, which from this row on were not read",
  };
  return { ...place, ...warningOfCode("aside", aRow, met) };
}
