import type { Temporal } from "temporal-polyfill";
import type { PlannedStep } from "./road-map-plan.ts";

/**
 * How a step stands: `untracked` (it names no fact), `waiting` (not done, and still in time), `overdue` (not done, and
 * the last planned day, or the period where none is planned, is over), `early`, `in-time` or `late` (done before, in or after the planned days), `done` (done,
 * and no days are planned).
 */
export type StepStatus = "untracked" | "waiting" | "overdue" | "early" | "in-time" | "late" | "done";

/** What history tells about one step. */
export interface StepProgress {
  readonly step: PlannedStep;
  readonly status: StepStatus;
  /** Number of facts that fulfil the step. */
  readonly facts: number;
  /** Number of different instances that the facts belong to. */
  readonly instances: number;
  /** Of the facts, those before, in and after the planned days; all are `within` where none are planned. */
  readonly before: number;
  readonly within: number;
  readonly after: number;
  readonly first?: Temporal.Instant;
  readonly last?: Temporal.Instant;
}
