export type { Assessing, Assessment, AssessmentAnswer, AssessmentRemark } from "./assessing.ts";
export type { Count, Counting, CountingRequest } from "./counting.ts";
export { exactNumber, type ExactNumber } from "./exact-number.ts";
export { formatFraction } from "./format-fraction.ts";
export { indicatorFact, type IndicatorFact, measuredOn, notApplicable } from "./indicator-fact.ts";
export {
  documentText,
  indicatorDirection,
  type IndicatorDirection,
  indicatorId,
  indicatorPlan,
  type IndicatorPlan,
  plannedIn,
  type PlannedIn,
} from "./indicator-plan.ts";
export { indicatorUnit, type IndicatorUnit, unitText } from "./indicator-unit.ts";
export type { ReviewAnswer, Reviewing, ReviewJudgement, ReviewProblem } from "./reviewing.ts";
