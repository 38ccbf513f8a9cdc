import type { Text } from "../../text/text.ts";
import type { Period } from "../date-window.ts";
import type { Deadline } from "../deadline.ts";

/** A deadline as it is written and as it was understood. */
export interface ImportedDeadline {
  readonly text: string;
  readonly kind: Deadline["kind"];
  /** Days that the deadline names: one or several spans, ends included; absent where it names none. */
  readonly windows?: readonly Period[];
  /** Of what recurs: so many times in each such ISO 8601 duration, or in each `term` of lessons. */
  readonly times?: number;
  readonly every?: string;
  /** Of what is counted from an event: an ISO 8601 duration, and whether its days are working days. */
  readonly duration?: string;
  readonly days?: "calendar" | "working";
}

/** One of the responsible. A person's name is kept apart from the words of the post. */
export interface ImportedResponsible {
  /** The words as they are written, without a name; blank where the cell names a person only. */
  readonly text: string;
  /** Identifier of the role, where the words are known. */
  readonly role?: string;
  readonly name?: string;
  /** Whether the plan names them as co-executors («соисполнители»). */
  readonly isCoExecutor?: true;
}

/** One row of the plan. */
export interface ImportedActivity {
  /** As it is printed, or blank. */
  readonly no: string;
  readonly activity: string;
  readonly steps: readonly string[];
  readonly deadline: ImportedDeadline;
  readonly responsible: readonly ImportedResponsible[];
  readonly result?: string;
  readonly documentKind?: string;
  readonly reportingForm?: string;
  readonly reportingDeadline?: ImportedDeadline;
  /** What other columns say, by their headings. */
  readonly other?: Readonly<Record<string, string>>;
}

/** Rows that stand under one title; the title is blank where the plan has none. */
export interface ImportedStage {
  readonly title: string;
  readonly activities: readonly ImportedActivity[];
}

/** Something doubtful or missing, with its cell. */
export interface ImportWarning {
  /** Name of the table, where a file has several. */
  readonly table?: string;
  /** Row as spreadsheets count them, from 1; of a list of rows, the place in it; 0 for the plan as a whole. */
  readonly row: number;
  /** Heading of the column; blank for the row as a whole. */
  readonly column: string;
  /**
   * What is doubtful about the deadline or the responsible, as `parseDeadline` and `parseResponsible` tell it;
   * `no-activity`, `no-deadline`, `no-responsible` (a blank cell), `no-column` (the table has none), `unknown-column` (kept
   * by its heading), `no-period` (none is named, the school year is assumed), `aside` (a line under the table that is no row,
   * another table, or a cell too far off), `blank-row` (left out), `hidden` (nobody sees it in its program; it is read).
   */
  readonly code: string;
  readonly text: Text;
}

/** A road map as a table brought it: every row kept, nothing added. */
export interface ImportedRoadMap {
  /** As it stands above the table; absent where nothing does. */
  readonly title?: string;
  readonly period: Period;
  readonly stages: readonly ImportedStage[];
  readonly warnings: readonly ImportWarning[];
}
