export { decodedText } from "./tables/decoded-text.ts";
export { readRoadMap, roadMapFormat, type RoadMapFormat } from "./tables/read-road-map.ts";
export { namesOfPeople } from "./year-page/names-of-people.ts";
export type { ReportOptions } from "./year-page/report-options.ts";
export { reportHtml } from "./year-page/report-html.ts";
export type { Funnel, FunnelStep } from "./year-report/funnel.ts";
export type { WorkflowReport } from "./year-report/further-workflows.ts";
export type { InstanceEvent, InstanceWay } from "./year-report/instance-way.ts";
export type { LateCommand, LateEntries, Lateness } from "./year-report/late-entries.ts";
export type { Milestone } from "./year-report/milestones.ts";
export type { IndicatorReport, MonitoringReport } from "./year-report/monitoring.ts";
export type { MonthReport } from "./year-report/months.ts";
export type { Leaver, PeopleReport, PersonEntry, UnpairedMentee } from "./year-report/people.ts";
export type {
  ActivityReport,
  PlanReport,
  PlanStageReport,
  PlanSummary,
  StepReport,
} from "./year-report/plan-and-fact.ts";
export type { AnsweredCommand, RefusalReason, RefusalReport } from "./year-report/refusals.ts";
export { reportOfStore, type StoredReportOptions } from "./year-report/report-of-store.ts";
export type { SentWords } from "./year-report/sent-words.ts";
export type { StagePassage } from "./year-report/stage-path.ts";
export type { TimerReport } from "./year-report/timers.ts";
export type { UnitWay } from "./year-report/unit-way.ts";
export { yearReport, type YearReport, type YearReportInput } from "./year-report/year-report.ts";
export {
  spreadPage,
  type SpreadFigure,
  type SpreadReport,
  type SpreadValues,
  type SpreadVariant,
} from "./spread-page/spread-page.ts";
