export type { Act, Cause, NoAct, OwnAct, Paper } from "./act/act.ts";
export type { ActSubject, By, Circle, EitherBy, OfficeBy, OwnBy, SystemBy } from "./act/by.ts";
export type { Mandate } from "./act/mandate.ts";
export { definitionHash } from "./workflow/definition-hash.ts";
export { type CommandAct, type WhoMay, whoMay } from "./act/who-may.ts";
export { type Actor, systemRole } from "./actor/actor.ts";
export type { CalendarSpan } from "./calendar/calendar-span.ts";
export { instantText } from "./calendar/instant-text.ts";
export { russianProductionCalendar, russianProductionCalendarYears } from "./calendar/russian-production-calendar.ts";
export { schoolCalendar, type SchoolCalendar } from "./calendar/school-calendar.ts";
export { schoolCalendarData, type SchoolCalendarData } from "./calendar/school-calendar-data.ts";
export type { Command } from "./command/command.ts";
export type { CommandRequest } from "./command/command-request.ts";
export { dayOf } from "./command/day-of.ts";
export type { Occasion } from "./command/occasion.ts";
export { isPermitted, mayBeTheirs, standingFor } from "./decision/act-of.ts";
export { decide } from "./decision/decide.ts";
export type { Accepted, Decision, Effect, Ignored, Refused } from "./decision/decision.ts";
export { explain } from "./decision/explain.ts";
export type { Explanation, ExplanationNode } from "./decision/explanation.ts";
export { type Possibility, possible } from "./decision/possible.ts";
export type { Reason } from "./decision/reason.ts";
export type { Finding, Severity } from "./durable-profile/finding.ts";
export { lintReactions } from "./durable-profile/lint-reactions.ts";
export { lintWorkflow } from "./durable-profile/lint-workflow.ts";
export { isNastavnikError, NastavnikError, type NastavnikErrorCode } from "./error/nastavnik-error.ts";
export { applyChanges } from "./fact/apply-changes.ts";
export { mergedPersonalData } from "./command/merged-data.ts";
export { applyFact } from "./fact/apply-fact.ts";
export { happenedAt } from "./fact/happened-at.ts";
export type { Change, Splice } from "./fact/change.ts";
export { changesBetween } from "./fact/changes-between.ts";
export type { DecidedBy, Fact } from "./fact/fact.ts";
export { rebuild } from "./fact/rebuild.ts";
export { absentInstance } from "./instance/absent-instance.ts";
export type { Instance, InstanceRef, StateValue } from "./instance/instance.ts";
export { matchesState } from "./instance/matches-state.ts";
export { isJsonObject } from "./json/is-json-object.ts";
export type { JsonObject, JsonValue } from "./json/json.ts";
export type { Assessing, Assessment, AssessmentAnswer, AssessmentRemark } from "./monitoring/assessing.ts";
export { compare, type Comparison, type Correspondence } from "./monitoring/compare.ts";
export type { Count, Counting, CountingRequest } from "./monitoring/counting.ts";
export { exactNumber, type ExactNumber } from "./monitoring/exact-number.ts";
export { formatFraction } from "./monitoring/format-fraction.ts";
export { indicatorFact, type IndicatorFact, measuredOn, notApplicable } from "./monitoring/indicator-fact.ts";
export {
  documentText,
  indicatorDirection,
  type IndicatorDirection,
  indicatorId,
  indicatorPlan,
  type IndicatorPlan,
  plannedIn,
  type PlannedIn,
} from "./monitoring/indicator-plan.ts";
export { indicatorUnit, type IndicatorUnit, unitText } from "./monitoring/indicator-unit.ts";
export type { ReviewAnswer, Reviewing, ReviewJudgement, ReviewProblem } from "./monitoring/reviewing.ts";
export {
  type IndicatorRef,
  verdict,
  type Verdict,
  type VerdictItem,
  type VerdictOptions,
} from "./monitoring/verdict.ts";
export { type ReactionRequest, requestsOf } from "./reaction/requests-of.ts";
export { all, any, none, requirement } from "./requirement/define-requirement.ts";
export type { Bound, Choice, Choices, Named } from "./regulation/choice.ts";
export {
  amendedEdition,
  checkedEdition,
  type ReadRegulation,
  readRegulation,
  type RegulationRules,
} from "./regulation/read-regulation.ts";
export { editionOf } from "./regulation/edition-hash.ts";
export type { Adoption, RegulationEdition } from "./regulation/regulation-edition.ts";
export { regulationFormat } from "./regulation/regulation-file.ts";
export { regulationJsonSchema } from "./regulation/regulation-json-schema.ts";
export type { RegulationProblem } from "./regulation/regulation-problem.ts";
export { isOwnEntry, ownEntriesIn, ownWordsIn, wordsOfEdition } from "./regulation/own-words.ts";
export { noRegulation, type Regulation, regulationOf } from "./regulation/regulation.ts";
export { type RequirementGuard, requirementGuards } from "./requirement/requirement-guards.ts";
export { requirementsIn } from "./requirement/requirements-in.ts";
export type { AnyCondition, Combination, Condition, Failure, Force, Requirement } from "./requirement/requirement.ts";
export type { CellWarning } from "./road-map/cell-warning.ts";
export { type DateWindow, dateWindow, period, type Period } from "./road-map/date-window.ts";
export type { Deadline, DeadlineWarning } from "./road-map/deadline.ts";
export type { SchoolTimes } from "./road-map/deadline-cell.ts";
export { deadlineText } from "./road-map/deadline-text.ts";
export { fulfilment, type Fulfilment } from "./road-map/fulfilment.ts";
export type { ImportOptions } from "./road-map/import/import-options.ts";
export { importPlanFile } from "./road-map/import/import-plan-file.ts";
export { importTables } from "./road-map/import/import-tables.ts";
export type {
  ImportedActivity,
  ImportedDeadline,
  ImportedResponsible,
  ImportedRoadMap,
  ImportedStage,
  ImportWarning,
} from "./road-map/import/imported-road-map.ts";
export { periodOfText } from "./road-map/import/period-of-text.ts";
export type { MergedCells, PlanTable } from "./road-map/import/plan-table.ts";
export { roadMapOf } from "./road-map/import/road-map-of.ts";
export { parseDeadline } from "./road-map/parse-deadline.ts";
export { parseResponsible, type Responsible, type ResponsiblePart } from "./road-map/parse-responsible.ts";
export { planRoadMap } from "./road-map/plan-road-map.ts";
export { progressOf, type ProgressOptions } from "./road-map/progress-of.ts";
export {
  roadMap,
  type RoadMap,
  type RoadMapActivity,
  type RoadMapInput,
  type RoadMapRow,
  type RoadMapStage,
  type RoadMapStep,
} from "./road-map/road-map.ts";
export type {
  PlannedActivity,
  PlannedRow,
  PlannedStage,
  PlannedStep,
  RoadMapPlan,
  RoadMapWarning,
} from "./road-map/road-map-plan.ts";
export type { RoadMapRole } from "./road-map/road-map-role.ts";
export type { StepProgress, StepStatus } from "./road-map/step-progress.ts";
export { specialise, type SpecialiseOptions } from "./specialisation/specialise.ts";
export { compareText } from "./text/compare-text.ts";
export { type Timer, type TimerChanges, timerEvent } from "./timer/timer.ts";
export { byWords } from "./text/by-words.ts";
export { nearest } from "./text/nearest.ts";
export { quoted } from "./text/quoted.ts";
export { isText } from "./text/is-text.ts";
export { oneOf, type Words, wordsOf } from "./text/one-of.ts";
export { type OpenField, openFields, type OpenSet, openTo } from "./text/open-to.ts";
export { refusalText } from "./text/refusal-text.ts";
export { textSchema } from "./text/text-schema.ts";
export type { Locale, Text } from "./text/text.ts";
export type { Occurrence } from "./when/occurrence.ts";
export { chosenDelay } from "./workflow/chosen-delay.ts";
export { command, commandFor, type OccasionOf, type TypedCommand, type TypedNote } from "./workflow/define-command.ts";
export { defineWorkflow, type WorkflowSpec } from "./workflow/define-workflow.ts";
export { delayOrNone } from "./workflow/delay-or-none.ts";
export type { Happening } from "./workflow/happening.ts";
export { machineTypes, type MachineTypes } from "./workflow/machine-types.ts";
export { type Recorded, type Recorder, recorder, type Recording } from "./workflow/record.ts";
export type { TransitionMeta } from "./workflow/transition-meta.ts";
export type {
  CommandDefinition,
  CommandDefinitions,
  CommandSubject,
  EffectDefinition,
  NoteDefinition,
  Reaction,
  Workflow,
} from "./workflow/workflow.ts";
export {
  relatedAssessment,
  relatedInstance,
  relatedInstances,
  relatedJudgement,
  relatedMeasurements,
  relatedPersonalData,
  storedPersonalData,
} from "./world/related.ts";
export type {
  AssessedRelation,
  GroupRelation,
  MeasuredRelation,
  Related,
  RelatedPerson,
  Relation,
  ReviewedRelation,
  World,
} from "./world/world.ts";
export type { PersonalRecord } from "./command/personal-record.ts";
export { deliberate, type DeliberationOptions, foresee } from "./deliberation/deliberate.ts";
export type { Deliberated, Step } from "./deliberation/deliberated.ts";
export type { Surroundings } from "./deliberation/surroundings.ts";
export type { Task } from "./deliberation/task.ts";
export { Unripe } from "./timer/ripeness.ts";
