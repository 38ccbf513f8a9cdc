import type { Temporal } from "temporal-polyfill";
import type { CellWarning } from "./cell-warning.ts";
import type { DateWindow } from "./date-window.ts";

/**
 * What is doubtful about a deadline: `unparsed` (words that nobody knows), `no-such-date`, `reversed` (it ends before it
 * begins), `outside-period` (the programme is over or not begun), `begins-early` and `ends-late` (it begins before the
 * period, or ends after it), `ambiguous-year` (the month comes more than once),
 * `ambiguous` (the words may be meant otherwise), `approximate` (they leave the days open), `unknown-terms` and
 * `unknown-holidays` (the calendar names none).
 */
export type DeadlineWarning = CellWarning<
  | "unparsed"
  | "no-such-date"
  | "reversed"
  | "outside-period"
  | "begins-early"
  | "ends-late"
  | "ambiguous-year"
  | "ambiguous"
  | "approximate"
  | "unknown-terms"
  | "unknown-holidays"
>;

interface Cell {
  /** The cell as it was written. */
  readonly text: string;
  readonly warning?: DeadlineWarning;
}

/** Days in which the work is planned: one or several spans in order, ends included; never the span over all of them. */
interface Planned extends Cell {
  readonly windows: readonly DateWindow[];
}

/** A deadline cell of a road map, read. */
export type Deadline =
  /** A blank cell. */
  | (Cell & { readonly kind: "unspecified" })
  /** «сентябрь», «сентябрь, май», «с 1 по 15 сентября», «2022-2024 г.г.», «осенние каникулы» */
  | (Planned & { readonly kind: "days" })
  /** «до конца сентября», «в срок до 31 марта 2022 года»: the window begins with the period. */
  | (Planned & { readonly kind: "until" })
  /** «с 1 сентября 2024 года»: the window ends with the period. */
  | (Planned & { readonly kind: "from" })
  /** «В течение всего периода» */
  | (Planned & { readonly kind: "whole-period" })
  /** «Ежегодно», «ежегодно, сентябрь», «до 1 октября ежегодно»: a window in each year of the period. */
  | (Planned & { readonly kind: "yearly" })
  /**
   * «1 раз в неделю»: so many times in each such duration, or in each term of lessons. «ежемесячно до 5 числа», «каждую
   * пятницу»: the windows are the days meant.
   */
  | (Planned & { readonly kind: "recurring"; readonly times: number; readonly every: Temporal.Duration | "term" })
  /** «в течение 24 часов», «не позднее 10 рабочих дней»: counted from the event that calls for the work. */
  | (Cell & { readonly kind: "within"; readonly duration: Temporal.Duration; readonly days: "calendar" | "working" })
  /** «По необходимости», «по запросу», «по согласованию», «после издания приказа»: when something else calls for it. */
  | (Cell & { readonly kind: "on-demand" })
  /** «по плану», «по графику»: another plan says when. */
  | (Cell & { readonly kind: "other-plan" })
  /** Anything else; kept as text, with a warning. */
  | (Cell & { readonly kind: "text"; readonly warning: DeadlineWarning });
