import type { Text } from "../text/text.ts";
import type { CellWarning } from "./cell-warning.ts";
import type { DateWindow } from "./date-window.ts";
import type { Deadline, DeadlineWarning } from "./deadline.ts";
import type { Fulfilment } from "./fulfilment.ts";
import type { Responsible } from "./parse-responsible.ts";

/** Something doubtful or missing in a road map; it never stops a programme. */
export interface RoadMapWarning extends CellWarning<
  DeadlineWarning["code"] | "no-deadline" | "no-responsible" | "unknown-role"
> {
  /** Place in the road map: `["stages", 0, "activities", 3, "rows", 0, "deadline"]`. */
  readonly path: readonly (string | number)[];
}

/** A step with all that its row and its parents say about it. */
export interface PlannedStep {
  /** Unique in the road map. */
  readonly id: string;
  /** Identifier of the stage. */
  readonly stage: string;
  /** Identifier of the activity. */
  readonly activity: string;
  /** Display text, possibly blank. */
  readonly number: string;
  readonly title: Text;
  readonly deadline: Deadline;
  /** Days in which the step is planned, one or several spans in order; none where the plan gives none. */
  readonly windows: readonly DateWindow[];
  /** From the first to the last of these days; absent where the plan gives none. */
  readonly window?: DateWindow;
  readonly responsible: Responsible;
  readonly fulfilledBy: readonly Fulfilment[];
}

/** A row of the table with its deadline and its responsible read. */
export interface PlannedRow {
  readonly deadline: Deadline;
  readonly windows: readonly DateWindow[];
  readonly window?: DateWindow;
  readonly responsible: Responsible;
  readonly plannedResult?: Text;
  readonly documentKind?: Text;
  readonly reportingForm?: Text;
  readonly reportingDeadline?: string;
  readonly steps: readonly PlannedStep[];
}

/** An activity; its window reaches over those of its rows. */
export interface PlannedActivity {
  readonly id: string;
  readonly title: Text;
  readonly window?: DateWindow;
  readonly rows: readonly PlannedRow[];
}

/** A stage; its window reaches over those of its activities. */
export interface PlannedStage {
  readonly id: string;
  /** Display text, possibly blank. */
  readonly number: string;
  readonly title: Text;
  readonly lifecycleStage?: string;
  readonly window?: DateWindow;
  readonly activities: readonly PlannedActivity[];
}

/** A road map in the time of one programme. Made by `planRoadMap`. */
export interface RoadMapPlan {
  readonly title: Text;
  readonly period: DateWindow;
  readonly stages: readonly PlannedStage[];
  /** All steps of all stages, in the order of the table. */
  readonly steps: readonly PlannedStep[];
  readonly warnings: readonly RoadMapWarning[];
}
