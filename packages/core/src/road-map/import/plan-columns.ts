import { columnKind, type ColumnKind } from "./column-kind.ts";
import { type GridCell, saidIn } from "./plan-table.ts";

/** A column of a table with its heading. */
export interface PlanColumn {
  readonly index: number;
  readonly heading: string;
  readonly kind: ColumnKind | "start" | "end" | "other";
  /** Of a column that stands for a month: which. */
  readonly month?: string;
}

/** The heading of a table: which rows it takes, and what the columns are. */
export interface PlanHeading {
  /** Row of the heading, counted from 0. */
  readonly row: number;
  /** First row after the heading. */
  readonly body: number;
  readonly columns: readonly PlanColumn[];
}

type Row = readonly GridCell[];

const isActivity = (kind: ColumnKind | undefined): boolean =>
  kind === "activity" || kind === "steps" || kind === "stage";

/** Whether a row says what columns hold: what is to be done, and at least one thing more of it. */
function isHeading(row: Row): boolean {
  const said = saidIn(row);
  const known = said.flatMap(({ text }) => columnKind(text) ?? []);
  const kinds = new Set(known);
  if (kinds.size < 2 || ![...kinds].some(isActivity)) return false;
  const isEnough = [...kinds].some((kind) => !isActivity(kind) && kind !== "no") || kinds.size > 2;
  return isEnough && known.length * 2 >= said.length;
}

const startWords = /^(?:начало|с|план\S* начал\S*|дата начала|срок начала)$/i;
const endWords = /^(?:окончание|конец|завершение|по|до|дата окончания|срок окончания|дата завершения)$/i;

/** Whether a row only divides cells of the heading above it: «Сроки» into «начало» and «окончание». */
function isSecondHeading(heading: Row, row: Row): boolean {
  const own = saidIn(row).filter(({ origin }) => !heading.some((cell) => cell.origin === origin));
  if (own.length < 2 || own.some(({ text }) => /\d/.test(text) || text.length > 40)) return false;
  const isDivided = (column: number): boolean => {
    const above = heading[column];
    if (above === undefined) return false;
    return above.columns > 1 || above.text === "" || (heading[column + 1]?.text === "" && column + 1 < heading.length);
  };
  if (!own.every(({ column }) => isDivided(column))) return false;
  return own.some(
    ({ text }) => startWords.test(text) || endWords.test(text) || /план|факт/i.test(text) || columnKind(text),
  );
}

/** «1 | 2 | 3 | 4»: the numbers of the columns. */
export function isColumnNumbers(row: Row): boolean {
  const said = saidIn(row);
  return said.length > 2 && said.every(({ text }, index) => text.replace(/\.$/, "") === String(index + 1));
}

/** The heading of a table; nothing where no row is one. */
export function findHeading(grid: readonly Row[], from = 0): PlanHeading | undefined {
  const at = grid.findIndex((line, index) => index >= from && isHeading(line));
  const row = grid[at];
  if (row === undefined) return undefined;
  const second = grid[at + 1];
  const isTwo = second !== undefined && isSecondHeading(row, second);
  let body = at + (isTwo ? 2 : 1);
  if (grid[body] && isColumnNumbers(grid[body] as Row)) body++;
  return { row: at, body, columns: columnsOf(row, isTwo ? second : undefined) };
}

function columnsOf(row: Row, second: Row | undefined): readonly PlanColumn[] {
  const columns = row.map(({ text, origin }, index): PlanColumn => {
    const above = text === "" && second ? lastSaid(row, index) : text;
    const under = second?.[index];
    const below = under === undefined || under.origin === origin ? "" : under.text;
    const heading = [above, below]
      .filter((part) => part !== "")
      .join(" ")
      .replaceAll("\n", " ");
    if (below !== "" && startWords.test(below)) return { index, heading, kind: "start" };
    if (below !== "" && endWords.test(below)) return { index, heading, kind: "end" };
    if (/факт/i.test(below)) return { index, heading, kind: "other" };
    const kind = columnKind(below) ?? columnKind(above) ?? "other";
    if (kind === "month") return { index, heading, kind, month: columnKind(below) === "month" ? below : above };
    return { index, heading, kind: startWords.test(above) ? "start" : endWords.test(above) ? "end" : kind };
  });
  return settled(columns);
}

/** The heading that a blank cell to its right belongs to. */
function lastSaid(row: Row, index: number): string {
  for (let column = index; column >= 0; column--) if (row[column]?.text) return row[column]?.text ?? "";
  return "";
}

/** Of what a table may have several columns. */
const many: ReadonlySet<PlanColumn["kind"]> = new Set(["other", "month", "responsible", "co-executors"]);

/** A column of each kind once, but for those that can be joined; and one that says what is to be done. */
function settled(columns: readonly PlanColumn[]): readonly PlanColumn[] {
  const has = (kind: PlanColumn["kind"]): boolean => columns.some((column) => column.kind === kind);
  const seen = new Set<PlanColumn["kind"]>();
  const unique = columns.map((column) => {
    const { kind } = column;
    if (many.has(kind) || !seen.has(kind)) {
      seen.add(kind);
      return column;
    }
    return { ...column, kind: kind === "activity" && !has("steps") && !seen.has("steps") ? "steps" : "other" } as const;
  });
  if (has("activity")) return unique;
  const instead = has("steps") ? "steps" : "stage";
  return unique.map((column) => (column.kind === instead ? { ...column, kind: "activity" } : column));
}
