import { z } from "zod";
import { findHeading } from "./plan-columns.ts";
import { type PlanRow, stepsOf } from "./plan-row.ts";
import { rowsOfTable } from "./rows-of-table.ts";
import { gridOf, type PlanTable } from "./plan-table.ts";

const cell = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .optional()
  .transform((value) => (value === null || value === undefined ? "" : String(value).trim()));

const cells = z.union([z.array(cell).transform((all) => all.filter((text) => text !== "").join(", ")), cell]);

const step = z.union([
  cell,
  z
    .object({ no: cell, number: cell, step: cell, title: cell, text: cell })
    .transform((given) =>
      [given.no || given.number, given.step || given.title || given.text].filter((text) => text !== "").join(" "),
    ),
]);

const stepList = z.union([
  z.array(step).transform((all) => all.filter((text) => text !== "")),
  cell.transform(stepsOf),
]);

const row = z.looseObject({
  stage: cell,
  no: cell,
  activity: cell,
  steps: stepList,
  deadline: cells,
  responsible: cells,
  coExecutors: cells,
  result: cells,
  documentKind: cell,
  reportingForm: cell,
  reportingDeadline: cell,
});

const span = z.strictObject({ from: z.iso.date(), to: z.iso.date() });

/**
 * A road map as JSON: rows with fields of their names, or lists of cells under the headings of `columns`. The period is
 * `{ from, to }`, `FROM..TO`, words such as «2021–2022 учебный год», or absent.
 */
export const planFile = z.object({
  title: cell,
  period: z.union([span, z.string(), z.null()]).optional(),
  columns: z.unknown().optional(),
  rows: z.array(z.unknown()),
});

/** A file as {@link planFile} gives it. */
export type PlanFile = z.output<typeof planFile>;

const listOfCells = z.array(cells);
const record = z.record(z.string(), z.unknown());

/** The rows of a file, or the place of what is no row. */
export function rowsOfFile(file: PlanFile): readonly PlanRow[] | { readonly wrong: readonly PropertyKey[] } {
  const table = tableOf(file);
  if (table !== undefined) {
    const read = rowsOfTable(table);
    const rows = read?.entries.flatMap((entry) => (entry.kind === "row" ? entry.row : [])) ?? [];
    // The headings are no row of the list.
    return rows.map((each) => ({ ...each, row: each.row - 1 }));
  }
  const rows: PlanRow[] = [];
  let stage = "";
  for (const [index, given] of file.rows.entries()) {
    const parsed = row.safeParse(typeof given === "object" && given !== null ? given : undefined);
    if (!parsed.success) return { wrong: ["rows", index, ...(parsed.error.issues[0]?.path ?? [])] };
    const { coExecutors, result, documentKind, reportingForm, reportingDeadline, ...named } = parsed.data;
    const { stage: ownStage, no, activity, steps, deadline, responsible, ...more } = named;
    const other = Object.entries(more).flatMap(([key, value]) => {
      const text = cells.safeParse(value).data ?? "";
      return text === "" ? [] : [[key, text] as const];
    });
    stage = ownStage === "" ? stage : ownStage;
    rows.push({
      row: index + 1,
      stage,
      no,
      activity,
      steps,
      deadline,
      responsible,
      ...(other.length > 0 && { other: Object.fromEntries(other) }),
      ...(coExecutors !== "" && { coExecutors }),
      ...(result !== "" && { result }),
      ...(documentKind !== "" && { documentKind }),
      ...(reportingForm !== "" && { reportingForm }),
      ...(reportingDeadline !== "" && { reportingDeadline }),
      headings: { deadline: "deadline", responsible: "responsible", coExecutors: "coExecutors" },
    });
  }
  return rows;
}

const fields = new Set(Object.keys(row.shape));

/** The rows as a table, where they are lists of cells or are named by the headings of a school. */
function tableOf({ columns, rows }: PlanFile): PlanTable | undefined {
  const lists = z.array(listOfCells).safeParse(rows);
  const headings = z.array(z.string()).safeParse(columns);
  if (lists.success && headings.success && rows.length > 0) return { rows: [headings.data, ...lists.data] };
  const records = z.array(record).safeParse(rows);
  if (!records.success) return undefined;
  const keys = [...new Set(records.data.flatMap((each) => Object.keys(each)))];
  if (keys.some((key) => fields.has(key))) return undefined;
  const table = {
    rows: [keys, ...records.data.map((each) => keys.map((key) => cells.safeParse(each[key]).data ?? ""))],
  };
  return findHeading(gridOf(table)) && table;
}
