import type { JsonObject } from "@nastavnik/core";
import type { IndicatorFact, IndicatorPlan } from "@nastavnik/core/monitoring";
import type { Checklist } from "./checklist/checklist.ts";
import type { Plan } from "./plans/plan.ts";
import type { Product } from "./products/product.ts";
import type { Report } from "./reports/report.ts";
import type { GivenTask } from "./tasks/task.ts";
import type { ProgrammeKind } from "./drafting/programme-kind.ts";

/** What the document of a personalised programme says, in one of its versions. */
export type ProgrammeContent = {
  readonly kind: ProgrammeKind;
  readonly template?: { readonly id: string; readonly version: string };
  readonly goals: readonly string[];
  readonly tasks: readonly { readonly task: string; readonly goal: string }[];
  readonly roleModel?: string;
  /** One of `deliveryModes`, or of those that the regulation lists. */
  readonly deliveryMode?: string;
  /** One of `mentoringFormats`, or of those that the regulation lists. */
  readonly format?: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly product?: string;
  readonly resource?: string;
};

/** A version of the document that another one has replaced. */
export type FormerVersion = ProgrammeContent & {
  readonly version: number;
  /** The instant until which it held. */
  readonly until: string;
};

/** A personalised programme. Decisions ask its unit who its parties are; here is who they were when it last told. */
export type PersonalProgrammeContext = ProgrammeContent & {
  /** The day on which it was drawn up, such as `2025-09-01`: nothing of it happened before. */
  readonly begunOn: string;
  /** The pair or group whose programme it is. */
  readonly unit: string;
  /** The mentor who has drawn it up. */
  readonly author: string;
  /** The present mentor of the unit, and its mentees, as persons. */
  readonly mentor: string;
  readonly mentees: readonly string[];
  /** Hash of the edition of the regulation that it began with, and goes on under. */
  readonly edition: string;
  /** Number of the present version of the document, from 1. */
  readonly version: number;
  readonly formerVersions: readonly FormerVersion[];
  /** When each co-author has agreed to the present version, by person. */
  readonly agreements: Readonly<Record<string, string>>;
  /** By what document it was approved, in which office, and when. */
  readonly approval?: { readonly document: string; readonly role: string; readonly at: string };
  /** When the work by it began. */
  readonly startedAt?: string;
  /** Ways of monitoring and evidence of controls that the regulation asks for, from the beginning of the work. */
  readonly monitoring?: { readonly ways: readonly string[]; readonly evidence: JsonObject };
  readonly checklist?: Checklist;
  /** Checklists that another diagnosis has replaced. */
  readonly formerChecklists: readonly Checklist[];
  /** By whose they are: `pair`, `mentor`, `curator`, or a mentee as a person. */
  readonly plans: Readonly<Record<string, Plan>>;
  readonly experts: readonly { readonly expert: string; readonly competence?: string }[];
  readonly trainings: readonly { readonly competence: string; readonly at: string; readonly expert?: string }[];
  readonly tasksGiven: Readonly<Record<string, GivenTask>>;
  readonly controlForms: readonly string[];
  readonly openLessons: readonly { readonly person: string; readonly document: string; readonly at: string }[];
  readonly controls: Readonly<Record<string, { readonly at: string; readonly evidence: readonly string[] }>>;
  readonly products: Readonly<Record<string, Product>>;
  /** Diaries, cases and portfolios. */
  readonly materials: readonly {
    readonly material: string;
    readonly person: string;
    readonly document: string;
    readonly at: string;
  }[];
  readonly inBankAt?: string;
  readonly placements: readonly { readonly what: string; readonly where: string; readonly at: string }[];
  readonly reports: Readonly<Record<string, Report>>;
  readonly assessments: readonly {
    readonly by: string;
    readonly as: string;
    readonly outcome: string;
    readonly at: string;
  }[];
  readonly extension?: { readonly to: string; readonly consents: Readonly<Record<string, string>> };
  readonly fulfilledEarlyAt?: string;
  readonly incidents: Readonly<
    Record<
      string,
      { readonly person: string; readonly kind: string; readonly notedAt: string; readonly correctedAt?: string }
    >
  >;
  readonly difficulties: readonly { readonly person: string; readonly at: string; readonly about?: string }[];
  readonly proposals: Readonly<Record<string, { readonly subject: string; readonly answer?: string }>>;
  readonly support: Readonly<
    Record<string, { readonly kind: string; readonly askedAt: string; readonly givenAt?: string }>
  >;
  readonly attestations: readonly {
    readonly person: string;
    readonly event: string;
    readonly commission: string;
    readonly at: string;
  }[];
  readonly indicators: readonly IndicatorPlan[];
  readonly resultFacts: Readonly<Record<string, IndicatorFact>>;
  /** Documents of the monitoring. */
  readonly evidence: readonly {
    readonly way: string;
    readonly document: string;
    readonly by: string;
    readonly reference: string;
  }[];
  readonly ending?: { readonly reason: string; readonly at: string };
};
