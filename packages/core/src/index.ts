export type { Act, Cause, NoAct, OwnAct, Paper } from "./act/act.ts";
export type { ActSubject, By, Circle, EitherBy, OfficeBy, OwnBy, SystemBy } from "./act/by.ts";
export type { Mandate } from "./act/mandate.ts";
export { type CommandAct, type WhoMay, whoMay } from "./act/who-may.ts";
export { type Actor, systemRole } from "./actor/actor.ts";
export { instantText } from "./calendar/instant-text.ts";
export type { SchoolCalendar } from "./calendar/school-calendar.ts";
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
export { type ReactionRequest, requestsOf } from "./reaction/requests-of.ts";
export { all, any, none, requirement } from "./requirement/define-requirement.ts";
export type { Adoption, RegulationEdition } from "./regulation/regulation-edition.ts";
export { noRegulation, type Regulation, regulationOf } from "./regulation/regulation.ts";
export { type RequirementGuard, requirementGuards } from "./requirement/requirement-guards.ts";
export { requirementsIn } from "./requirement/requirements-in.ts";
export type { AnyCondition, Combination, Condition, Failure, Force, Requirement } from "./requirement/requirement.ts";
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
export { writtenAs } from "./text/written-as.ts";
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
