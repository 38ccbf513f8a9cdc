import type { Temporal } from "temporal-polyfill";
import type { CellWarning } from "./cell-warning.ts";
import type { DateWindow } from "./date-window.ts";

/**
 * What is doubtful about a deadline: `unparsed` (words that nobody knows), `no-such-date`, `reversed` (it ends before it
 * begins), `outside-period` (the programme is over or not begun), `ambiguous-year` (the month comes more than once).
 */
export type DeadlineWarning = CellWarning<
  "unparsed" | "no-such-date" | "reversed" | "outside-period" | "ambiguous-year"
>;

interface Cell {
  /** The cell as it was written. */
  readonly text: string;
  readonly warning?: DeadlineWarning;
}

/** Days in which the work is planned, both included. */
interface Planned extends Cell {
  readonly window: DateWindow;
}

/** A deadline cell of a road map, read. */
export type Deadline =
  /** A blank cell. */
  | (Cell & { readonly kind: "unspecified" })
  /** «сентябрь» */
  | (Planned & { readonly kind: "month" })
  /** «декабрь – февраль 2023-2024» */
  | (Planned & { readonly kind: "months" })
  /** «2022-2024 г.г.» */
  | (Planned & { readonly kind: "years" })
  /** «15 сентября 2021 г.» */
  | (Planned & { readonly kind: "date" })
  /** «с 1 по 15 сентября» */
  | (Planned & { readonly kind: "dates" })
  /** «до конца сентября», «в срок до 31 марта 2022 года»: the window begins with the period. */
  | (Planned & { readonly kind: "until" })
  /** «В течение всего периода» */
  | (Planned & { readonly kind: "whole-period" })
  /** «Ежегодно», «ежегодно, сентябрь»: the window is that of the first year. */
  | (Planned & { readonly kind: "yearly" })
  /** «1 раз в неделю»: so many times in each such duration. */
  | (Planned & { readonly kind: "recurring"; readonly times: number; readonly every: Temporal.Duration })
  /** «в течение 24 часов»: counted from the event that calls for the work. */
  | (Cell & { readonly kind: "within"; readonly duration: Temporal.Duration; readonly days: "calendar" | "working" })
  /** «По необходимости» */
  | (Cell & { readonly kind: "on-demand" })
  /** Anything else; kept as text, with a warning. */
  | (Cell & { readonly kind: "unparsed"; readonly warning: DeadlineWarning });
