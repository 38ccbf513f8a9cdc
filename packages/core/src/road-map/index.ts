export type { CellWarning } from "./cell-warning.ts";
export { type DateWindow, dateWindow, period, type Period } from "./date-window.ts";
export type { Deadline, DeadlineWarning } from "./deadline.ts";
export type { SchoolTimes } from "./deadline-cell.ts";
export { deadlineText } from "./deadline-text.ts";
export { fulfilment, type Fulfilment } from "./fulfilment.ts";
export type { ImportOptions } from "./import/import-options.ts";
export { importPlanFile } from "./import/import-plan-file.ts";
export { importTables } from "./import/import-tables.ts";
export type {
  ImportedActivity,
  ImportedDeadline,
  ImportedResponsible,
  ImportedRoadMap,
  ImportedStage,
  ImportWarning,
} from "./import/imported-road-map.ts";
export { periodOfText } from "./import/period-of-text.ts";
export type { MergedCells, PlanTable } from "./import/plan-table.ts";
export { roadMapOf } from "./import/road-map-of.ts";
export { parseDeadline } from "./parse-deadline.ts";
export { parseResponsible, type Responsible, type ResponsiblePart } from "./parse-responsible.ts";
export { planRoadMap } from "./plan-road-map.ts";
export { progressOf, type ProgressOptions } from "./progress-of.ts";
export {
  roadMap,
  type RoadMap,
  type RoadMapActivity,
  type RoadMapInput,
  type RoadMapRow,
  type RoadMapStage,
  type RoadMapStep,
} from "./road-map.ts";
export type {
  PlannedActivity,
  PlannedRow,
  PlannedStage,
  PlannedStep,
  RoadMapPlan,
  RoadMapWarning,
} from "./road-map-plan.ts";
export type { RoadMapRole } from "./road-map-role.ts";
export type { StepProgress, StepStatus } from "./step-progress.ts";
