import { dateWindow } from "../date-window.ts";
import { parseDeadline } from "../parse-deadline.ts";
import { monthsMarked } from "./months-marked.ts";
import { findHeading, isColumnNumbers, type PlanColumn, type PlanHeading } from "./plan-columns.ts";
import { type PlanRow, stepsOf } from "./plan-row.ts";
import { type GridCell, gridOf, type PlanTable, saidIn } from "./plan-table.ts";

/** What a table says: the lines above its heading, its rows, stages without rows, and lines that belong to no plan. */
export interface TableRows {
  readonly above: readonly string[];
  readonly entries: readonly TableEntry[];
  readonly heading: PlanHeading;
  /** Where the table ends: what a table that goes on with it begins with. */
  readonly carried: Carried;
  /** How many cells its longest row has, blank ones as well. */
  readonly width: number;
}

/** The stage and the activity that the rows so far belong to. */
interface Carried {
  readonly stage: string;
  readonly activity: string;
}

/** A row, a stage that begins, or a line that is no part of the plan. */
export type TableEntry =
  | { readonly kind: "row"; readonly row: PlanRow }
  | { readonly kind: "stage"; readonly title: string; readonly row: number }
  | { readonly kind: "aside"; readonly row: number };

type Row = readonly GridCell[];

/** Wide enough for the dates of every plan. */
const always = dateWindow({ from: "1990-01-01", to: "2099-12-31" });

const numeral = String.raw`(?:\d+(?:\.\d+)*|[IVXLCivxlc]+|[а-яА-Яa-zA-Z])`;
const isNumber = (text: string): boolean => new RegExp(String.raw`^[№#]?\s*${numeral}[.)]*$`).test(text);
const stageWord =
  /^(?:\d+\s*[.)-]?\s*)?(?:этап|раздел|направление|блок|модуль|задача|часть|глава|подпрограмма)(?![а-я])/i;
const romanNumber = /^[IVX]+\.\s*\S/;
const signature =
  /_{3,}|^(?:исп\.|исполнитель:|составил|согласовано|утвержда|принято|подпись|директор|заведующ|руководитель|зам)/i;
const footnote = /^(?:\*|примечани|итого|всего)/i;

/**
 * Reads the rows of a table that has a heading, or that goes on with one before it. Nothing where it is neither.
 *
 * @param before - the table before it in the file, for one that was broken between pages
 */
export function rowsOfTable(table: PlanTable, before?: TableRows): TableRows | undefined {
  const grid = gridOf(table);
  const own = findHeading(grid);
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  const isContinued =
    own === undefined && before?.width === width && table.isApart !== true && goesOn(grid, before.heading.columns);
  const heading = own ?? (isContinued ? { ...before.heading, row: -1, body: 0 } : undefined);
  if (heading === undefined) return undefined;
  const inside = own === undefined ? [] : grid.slice(0, own.row).flatMap((row) => saidIn(row).map(({ text }) => text));
  const carried = own === undefined && before !== undefined ? { ...before.carried } : { stage: "", activity: "" };
  const entries = entriesOf(table, grid, heading, carried);
  return { above: [...(table.above ?? []), ...inside], entries, heading, carried, width };
}

/** Whether rows look like those of a plan: they say when. Who has signed it stands in such a table too. */
function goesOn(grid: readonly Row[], columns: readonly PlanColumn[]): boolean {
  const deadlines = columns.filter(({ kind }) => kind === "deadline" || kind === "start" || kind === "end");
  return grid.some((row) =>
    deadlines.some(({ index }) => {
      const { kind } = parseDeadline(row[index]?.text ?? "", always);
      return kind !== "text" && kind !== "unspecified";
    }),
  );
}

function entriesOf(
  table: PlanTable,
  grid: readonly Row[],
  heading: PlanHeading,
  carried: { stage: string; activity: string },
): readonly TableEntry[] {
  const { columns } = heading;
  const headingRow = grid[heading.row];
  const body = [...grid.entries()].slice(heading.body).filter(([, row]) => saidIn(row).length > 0);
  const last = body.findLastIndex(([, row]) => !isAside(row, columns));
  return body.flatMap(([index, row], place): readonly TableEntry[] => {
    // The heading again, at the top of another page.
    if (headingRow && (isSame(row, headingRow) || isColumnNumbers(row))) return [];
    if (place > last) return [{ kind: "aside", row: index + 1 }];
    const stage = stageOf(row, columns, body[place + 1]?.[1]);
    if (stage !== undefined) {
      carried.stage = stage;
      carried.activity = "";
      return [{ kind: "stage", title: stage, row: index + 1 }];
    }
    return [{ kind: "row", row: rowOf(table, row, index, columns, carried) }];
  });
}

function isSame(a: Row, b: Row): boolean {
  return a.every(({ text }, index) => text === b[index]?.text);
}

/** A line under the table: who signs it, a remark. */
function isAside(row: Row, columns: readonly PlanColumn[]): boolean {
  const said = saidIn(row);
  const isPlain = !said.some(({ column }) => columns[column]?.kind === "deadline");
  const [first] = said;
  if (first === undefined) return true;
  if (said.some(({ text }) => /_{3,}/.test(text))) return true;
  if (said.length === 1 && footnote.test(first.text)) return true;
  if (!isPlain) return false;
  const isNumbered = columns[first.column]?.kind === "no" && isNumber(first.text);
  return !isNumbered && said.length <= 2 && signature.test(first.text) && columns[first.column]?.kind !== "activity";
}

/** The title of the stage that begins with a row; nothing where it is a row of the plan. */
function stageOf(row: Row, columns: readonly PlanColumn[], next: Row | undefined): string | undefined {
  const said = saidIn(row);
  const [first, second] = said;
  if (first === undefined || said.length > 2) return undefined;
  const kindOf = (cell: { readonly column: number }) => columns[cell.column]?.kind;
  if (second === undefined) {
    const isNumeral = kindOf(first) === "no" && isNumber(first.text);
    if (isNumeral) return undefined;
    if (first.columns > 1 || kindOf(first) === "no" || kindOf(first) === "stage") return first.text;
    const isTitle = stageWord.test(first.text) || romanNumber.test(first.text) || isShouted(first.text);
    return isTitle && kindOf(first) === "activity" ? first.text : undefined;
  }
  if (kindOf(first) !== "no" || kindOf(second) !== "activity") return undefined;
  const title = `${first.text} ${second.text}`;
  if (second.columns > 1 && second.column + second.columns === row.length) return title;
  if (stageWord.test(second.text) || isShouted(second.text)) return title;
  const number = first.text.replace(/[.)\s]+$/, "");
  const under = next === undefined ? "" : (next[first.column]?.text ?? "");
  return isNumber(first.text) && under.startsWith(`${number}.`) && /\d/.test(under.slice(number.length))
    ? title
    : undefined;
}

function isShouted(text: string): boolean {
  return text.length > 8 && text === text.toUpperCase() && text !== text.toLowerCase() && / /.test(text);
}

/** A number that stands before the words of an activity: «1.1. Разработка», but no date. */
const leadingNumber = /^(?<no>(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})[.)])\s+(?<words>\S[\s\S]*)$/;

function rowOf(
  table: PlanTable,
  row: Row,
  index: number,
  columns: readonly PlanColumn[],
  carried: { stage: string; activity: string },
): PlanRow {
  const textsOf = (kind: PlanColumn["kind"]): readonly string[] =>
    [
      ...new Map(
        columns
          .filter((each) => each.kind === kind)
          .map((each) => [row[each.index]?.origin, row[each.index]?.text ?? ""]),
      ).values(),
    ].filter((text) => text !== "");
  const textOf = (kind: PlanColumn["kind"], joint = " "): string => textsOf(kind).join(joint);
  const headingOf = (kind: PlanColumn["kind"]): string | undefined =>
    columns.find((each) => each.kind === kind)?.heading;
  const has = (kind: PlanColumn["kind"]): boolean => columns.some((each) => each.kind === kind);

  const stage = textOf("stage");
  if (stage !== "" && stage !== carried.stage) {
    carried.stage = stage;
    carried.activity = "";
  }
  const said = textOf("activity", "\n");
  // Where a table tells what is merged, a numbered row without words of its own has none.
  if (said !== "" || (table.merged !== undefined && textOf("no") !== "")) carried.activity = said;
  const numbered = has("no") ? undefined : leadingNumber.exec(carried.activity)?.groups;
  const deadline = [
    textOf("deadline", ", "),
    spanOf(textOf("start"), textOf("end")),
    monthsMarked(columns, (column) => row[column]?.text ?? ""),
  ].filter((text) => text !== "");
  const other = columns.flatMap(({ index: column, heading, kind }) => {
    const text = row[column]?.text ?? "";
    return (kind === "other" || kind === "remark") && text !== ""
      ? [[heading === "" ? String(column + 1) : heading, text] as const]
      : [];
  });
  const optional = (key: string, text: string) => text !== "" && { [key]: text };
  const heading = (key: string, text: string | undefined) => text !== undefined && { [key]: text };
  return {
    ...(table.name !== undefined && { table: table.name }),
    row: index + 1,
    stage: carried.stage,
    no: numbered?.["no"] ?? textOf("no"),
    activity: numbered?.["words"] ?? carried.activity,
    steps: stepsOf(textOf("steps", "\n")),
    deadline: deadline.join(", "),
    responsible: textOf("responsible", ", "),
    ...optional("coExecutors", textOf("co-executors", ", ")),
    ...optional("result", textOf("result")),
    ...optional("documentKind", textOf("document-kind")),
    ...optional("reportingForm", textOf("reporting-form")),
    ...optional("reportingDeadline", textOf("reporting-deadline")),
    ...(other.length > 0 && { other: Object.fromEntries(other) }),
    headings: {
      ...heading("activity", headingOf("activity")),
      ...heading("reportingDeadline", headingOf("reporting-deadline")),
      ...heading("deadline", headingOf("deadline") ?? headingOf("start") ?? headingOf("end") ?? headingOf("month")),
      ...heading("responsible", headingOf("responsible")),
      ...heading("coExecutors", headingOf("co-executors")),
    },
  };
}

/** «начало» and «окончание» as one deadline. */
function spanOf(start: string, end: string): string {
  if (start === "" && end === "") return "";
  if (start === "") return `до ${end}`;
  return end === "" ? `с ${start}` : start === end ? start : `${start} – ${end}`;
}
