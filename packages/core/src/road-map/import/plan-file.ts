import * as z from "zod";
import { refusalText } from "../../text/refusal-text.ts";
import type { ImportWarning } from "./imported-road-map.ts";
import { unsaid } from "../../payload/expectation.ts";
import { findHeading } from "./plan-columns.ts";
import { type PlanRow, stepsOf } from "./plan-row.ts";
import { gridOf, type PlanTable } from "./plan-table.ts";
import { rowsOfTable, type TableEntry } from "./rows-of-table.ts";
import { tableWarnings } from "./table-warnings.ts";
import { warningOfCode } from "./warning-of-code.ts";

type Plain = string | number | boolean | null | undefined;

const isPlain = (value: unknown): value is Plain =>
  value === undefined || value === null || ["string", "number", "boolean"].includes(typeof value);
const textOf = (value: Plain): string => (value === null ? "" : String(value ?? "").trim());

const cell = z
  .custom<Plain>(isPlain, refusalText({ ru: "ожидается текст или число", en: "expected a text or a number" }))
  .optional()
  .transform(textOf);

const cells = z
  .custom<Plain | readonly Plain[]>(
    (value) => isPlain(value) || (Array.isArray(value) && value.every(isPlain)),
    refusalText({
      ru: "ожидается текст, число или список текстов",
      en: "expected a text, a number or a list of texts",
    }),
  )
  .optional()
  .transform((value) => (isPlain(value) ? [value] : value).map(textOf).filter((text) => text !== ""))
  .transform((texts) => texts.join(", "));

const step = z.union([
  z
    .object({ no: cell, number: cell, step: cell, title: cell, text: cell })
    .transform(({ no, number, step: words, title, text }) =>
      [no || number, words || title || text].filter((each) => each !== "").join(" "),
    ),
  cell,
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

const day = z
  .string()
  // «01.09.2024», as people write dates.
  .transform((text) => text.trim().replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, "$3-$2-$1"))
  .refine(
    (text) => z.iso.date().safeParse(text).success,
    refusalText({ ru: "ожидается дата вида 2024-09-01", en: "expected a date such as 2024-09-01" }),
  );

const span = z.strictObject({ from: day, to: day });

/**
 * A road map as JSON: rows with fields of their names, or lists of cells under the headings of `columns`. The period is
 * `{ from, to }`, `FROM..TO`, words such as «2021–2022 учебный год», a year, or absent.
 */
export const planFile = z.object({
  title: cell,
  period: z.union([span, z.string(), z.number().transform(String), z.null()]).optional(),
  columns: z.array(cell).nullish(),
  rows: z.array(z.unknown()),
});

/** A file as {@link planFile} gives it. */
export type PlanFile = z.output<typeof planFile>;

/** What does not fit of a file, with the data that it is told of. */
export interface Misfit {
  readonly issue: z.core.$ZodIssue;
  readonly within: readonly PropertyKey[];
  readonly data: unknown;
}

/** The rows and stages of a file, what is doubtful about them, and what is no row. */
export interface FileRows {
  readonly entries: readonly TableEntry[];
  readonly warnings: readonly ImportWarning[];
  readonly misfits: readonly Misfit[];
}

/** The rows of a file; nothing where they are cells under headings that are those of no plan. */
export function rowsOfFile(file: PlanFile): FileRows | undefined {
  const table = tableOf(file);
  if (table === undefined) return namedRows(file.rows);
  const read = rowsOfTable(table);
  if (read === undefined) return undefined;
  // Headings of their own are no row of the list.
  const shift = file.rows.length - table.rows.length;
  const entries = read.entries.map((entry): TableEntry =>
    entry.kind === "row"
      ? { ...entry, row: { ...entry.row, row: entry.row.row + shift } }
      : { ...entry, row: entry.row + shift },
  );
  const warnings = tableWarnings(table, read).map((each) => ({ ...each, row: Math.max(0, each.row + shift) }));
  return { entries, warnings, misfits: [] };
}

function namedRows(given: readonly unknown[]): FileRows {
  const entries: TableEntry[] = [];
  const warnings: ImportWarning[] = [];
  const misfits: Misfit[] = [];
  let stage = "";
  for (const [index, data] of given.entries()) {
    const parsed = row.safeParse(data, { error: () => unsaid });
    if (!parsed.success) {
      misfits.push(...parsed.error.issues.map((issue) => ({ issue, within: ["rows", index], data })));
      continue;
    }
    const read = planRow(parsed.data, index, stage);
    stage = read.stage;
    if (isBlank(read) && parsed.data.stage !== "") entries.push({ kind: "stage", title: stage, row: index + 1 });
    else if (isBlank(read)) warnings.push(blankRow(index + 1));
    else entries.push({ kind: "row", row: read });
  }
  return { entries, warnings, misfits };
}

/** Whether a row says nothing, whatever stage it belongs to. */
const isBlank = ({ no, activity, steps, deadline, responsible, ...more }: PlanRow): boolean =>
  [no, activity, steps, deadline, responsible].every((value) => value.length === 0) &&
  [more.coExecutors, more.result, more.documentKind, more.reportingForm, more.reportingDeadline, more.other].every(
    (value) => value === undefined,
  );

function blankRow(place: number): ImportWarning {
  const expected = { ru: "строка плана", en: "a row of the plan" };
  const met = { ru: "пустая строка, она пропущена", en: "a blank row, which was left out" };
  return { row: place, column: "", ...warningOfCode("blank-row", expected, met) };
}

function planRow(given: z.output<typeof row>, index: number, before: string): PlanRow {
  const { stage, no, activity, steps, deadline, responsible, ...rest } = given;
  const { coExecutors, result, documentKind, reportingForm, reportingDeadline, ...more } = rest;
  const other = Object.entries(more).flatMap(([key, value]) => {
    const text = cells.safeParse(value).data ?? JSON.stringify(value);
    return text === "" ? [] : [[key, text] as const];
  });
  return {
    row: index + 1,
    stage: stage === "" ? before : stage,
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
    headings: {
      activity: "activity",
      deadline: "deadline",
      responsible: "responsible",
      coExecutors: "coExecutors",
      reportingDeadline: "reportingDeadline",
    },
  };
}

const fields = new Set(Object.keys(row.shape));

/** The rows as a table, where they are lists of cells or are named by the headings of a school. */
function tableOf({ columns, rows }: PlanFile): PlanTable | undefined {
  const lists = z.array(z.array(cells)).safeParse(rows);
  if (lists.success && rows.length > 0) {
    return { rows: columns === undefined || columns === null ? lists.data : [columns, ...lists.data] };
  }
  const records = z.array(z.record(z.string(), z.unknown())).safeParse(rows);
  if (!records.success) return undefined;
  const keys = [...new Set(records.data.flatMap((each) => Object.keys(each)))];
  if (keys.some((key) => fields.has(key))) return undefined;
  const table = {
    rows: [keys, ...records.data.map((each) => keys.map((key) => cells.safeParse(each[key]).data ?? ""))],
  };
  return findHeading(gridOf(table)) && table;
}
