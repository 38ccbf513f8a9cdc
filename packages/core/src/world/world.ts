import type { SchoolCalendar } from "../calendar/school-calendar.ts";
import type { Instance, InstanceRef } from "../instance/instance.ts";
import type { JsonObject } from "../json/json.ts";
import type { IndicatorFact } from "../monitoring/indicator-fact.ts";
import type { AssessmentAnswer } from "../monitoring/assessing.ts";
import type { ReviewAnswer } from "../monitoring/reviewing.ts";

/** All instances of a workflow with one parent. */
export interface GroupRelation {
  readonly workflow: string;
  readonly parent: string;
}

/**
 * What a command wants to see besides its own instance: another instance, all instances of a workflow with one parent,
 * the personal data of one person, the values of indicators, the judgement on an expert review, or an assessment.
 */
export type Relation =
  | InstanceRef
  | GroupRelation
  | { readonly personalDataOf: string }
  | MeasuredRelation
  | ReviewedRelation
  | AssessedRelation;

/**
 * Indicators to count from the history of a programme, at the moment of the command. The values are the engine's own:
 * nobody can type them. Counting reads the whole history, so only a command that judges should ask for it.
 */
export interface MeasuredRelation {
  /** Identifiers of indicators; those that the engine cannot count are not in the answer. */
  readonly measured: readonly string[];
  readonly of: InstanceRef;
  /** Only what happened from then on counts: an ISO 8601 instant, such as the beginning of a cycle. */
  readonly since?: string;
}

/** An expert review to judge by its sheet, as the port `Reviewing` of the engine takes it. */
export interface ReviewedRelation {
  readonly reviewed: JsonObject;
}

/** Something to assess by rules, as the port `Assessing` of the engine takes it. */
export interface AssessedRelation {
  /** Its kind, such as `control`. */
  readonly assessed: string;
  readonly data: JsonObject;
  /** Indicators to count before: the assessment sees their values, and they are in the answer. */
  readonly counting?: MeasuredRelation;
}

/** Personal data of one person, with what the command brings laid over what is stored, field by field. */
export interface RelatedPerson {
  readonly personalData: JsonObject;
  /** What is stored, where the command brings others; without data where nothing is stored yet. */
  readonly replaces?: { readonly personalData?: JsonObject };
}

/** What was found for a {@link Relation}; `undefined` where nothing exists or the person is forgotten. */
export type Related =
  | Instance
  | readonly Instance[]
  | RelatedPerson
  | { readonly measured: readonly IndicatorFact[] }
  | { readonly judgement: ReviewAnswer }
  | { readonly assessment: AssessmentAnswer; readonly measured?: readonly IndicatorFact[] }
  | undefined;

/** Everything outside an instance that a decision may look at; all of it is given, nothing is fetched. */
export interface World {
  readonly calendar: SchoolCalendar;
  readonly related: Readonly<Record<string, Related>>;
  /** The mandates of whoever speaks, where the command may be given by one: see `standing` of a workflow. */
  readonly standing?: readonly Instance[];
}
