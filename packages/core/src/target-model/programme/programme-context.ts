import type { WayDocument } from "../personal-programme/results/way-document.ts";
import type { JsonObject, RegulationEdition } from "@nastavnik/core";
import type { IndicatorFact, IndicatorPlan } from "@nastavnik/core/monitoring";
import type { Period } from "@nastavnik/core/road-map";
import type { Opinion } from "./documents/opinion.ts";

/** An order of the organisation's head, by its number. */
export type IssuedOrder = {
  readonly kind: string;
  readonly date: string;
  readonly annexes: readonly string[];
  /** Units that an order of kind `approve-pairs` names. */
  readonly units: readonly string[];
  /** Bodies that had spoken, with their protocols. */
  readonly opinions?: readonly Opinion[];
};

/** A place that a nominee has got in a contest; without one the nominee was not compared. */
export type PlaceInContest = {
  readonly nominee: string;
  readonly nomination?: string;
  readonly place?: number;
  /** The exact total, where it was counted. */
  readonly total?: string;
};

/** A version of the organisation's programme, as it is written. */
export type ProgrammePaper = {
  readonly version: number;
  /** Numbers of the documents that hold the texts of the sections. */
  readonly sections: readonly { readonly section: string; readonly document: string }[];
  /** Goals, each with the goal of the Regulation to which it corresponds. */
  readonly goals: readonly { readonly goal: string; readonly of?: string | undefined }[];
  readonly tasks: readonly { readonly task: string; readonly goal: string }[];
  readonly roleModels: readonly string[];
  readonly annexes: readonly { readonly annex: string; readonly document: string }[];
  /** By which number and on which day this version was adopted. */
  readonly adopted?: { readonly number: string; readonly on: string };
  /** The order that approves this version. */
  readonly approvedBy?: string;
};

/** The last order by which a programme was suspended or cancelled, and whom it concerned. */
export type Interruption = {
  readonly ground: string;
  /** Number of the order. */
  readonly document: string;
  readonly at: string;
  /** The stage in which it was suspended, to go on there. */
  readonly stage?: string;
  /** When the programme was resumed. */
  readonly endedAt?: string;
  /** The programme is cancelled. */
  readonly isFinal?: true;
  /** Units that stand still with the programme, or end with it. */
  readonly units: readonly string[];
  /** Participants whose participation ends with the programme. */
  readonly participants?: readonly string[];
  /** Practices that were not published yet, and are withdrawn with the programme. */
  readonly practices?: readonly string[];
};

/** Everything an organisation's programme has come to in its present cycle. */
export type ProgrammeContext = {
  /** The day on which it began, such as `2025-09-01`: nothing of it happened before. */
  readonly begunOn: string;
  readonly organisation: string;
  /** First and last day of the whole programme, which may have several cycles. */
  readonly period: Period;
  readonly cycle: number;
  /** First and last day of the present cycle, within the programme's. */
  readonly cyclePeriod: Period;
  /** The instant at which the present cycle began; absent in the first. */
  readonly since?: string;
  /** Editions of the organisation's regulation, by hash, in one piece each. */
  readonly regulations: Readonly<Record<string, RegulationEdition>>;
  /** From which day each of them is in force, oldest first. */
  readonly editions: readonly { readonly from: string; readonly edition: string }[];
  /** Hash of the edition by which the present cycle is decided. */
  readonly cycleEdition: string;
  readonly orders: Readonly<Record<string, IssuedOrder>>;
  /** Date of adoption, by kind of document. */
  readonly documents: Readonly<Record<string, string>>;
  /** Bodies that had spoken before a document was adopted, by kind of document. */
  readonly opinions?: Readonly<Record<string, readonly Opinion[]>>;
  /** The programme of the organisation as it is written, with the versions that went before. */
  readonly paper?: ProgrammePaper & {
    readonly formerVersions: readonly (ProgrammePaper & { readonly until: string })[];
  };
  readonly forms: readonly string[];
  readonly coordinators: readonly string[];
  readonly curators: readonly string[];
  /** People whom orders have appointed as mentors, before there was a registry or beside it. */
  readonly mentors: readonly string[];
  /** First and last days of office, where an order sets them, by office and person: see `officeKey`. */
  readonly officeDays?: Readonly<Record<string, { readonly from?: string; readonly until?: string }>>;
  /** Who prepares the programme until an order has appointed its coordinator and curators. */
  readonly preparers?: readonly string[];
  /** Who stands in for the curator, by unit. */
  readonly substitutes: Readonly<Record<string, string>>;
  /** When something was done, by what it was: needs monitoring, informing, steps without a command of their own … */
  readonly done: Readonly<Record<string, string>>;
  /** The lists of the registries as they were formed in this cycle: number of the document, and how many were in it. */
  readonly lists?: Readonly<Record<string, { readonly document: string; readonly people: number }>>;
  readonly indicators: readonly IndicatorPlan[];
  readonly indicatorFacts: Readonly<Record<string, IndicatorFact>>;
  /** Documents of the monitoring of this cycle. */
  readonly monitoringDocuments?: readonly WayDocument[];
  readonly verdict?: "package" | "revise";
  /** The sheet that experts of practices fill in, where the organisation has one of its own. */
  readonly reviewSheet?: JsonObject;
  /** Contests of this cycle, by the number of the minutes of their juries. */
  readonly contests?: Readonly<
    Record<string, { readonly contest: string; readonly level: string; readonly places: readonly PlaceInContest[] }>
  >;
  /** Points by indicator and level, of the policy on rewards that is adopted. */
  readonly stimulusPolicy?: JsonObject;
  /** Stimulus points of this cycle, exact, by the number of the commission's minutes and by person. */
  readonly stimulus?: Readonly<
    Record<string, { readonly scores: Readonly<Record<string, string>>; readonly at: string }>
  >;
  /** Practices that were published in this cycle. */
  readonly practices: readonly string[];
  readonly interruption?: Interruption;
  /** Whom the deputy head has proposed for appointment as mentors. */
  readonly proposedMentors?: readonly string[];
  /** Operative meetings, by the number of the protocol. */
  readonly meetings?: Readonly<Record<string, { readonly questions: readonly string[]; readonly at: string }>>;
  /** How mentors were helped, by mentor. */
  readonly help?: Readonly<
    Record<string, readonly { readonly purpose: string; readonly help: string; readonly at: string }[]>
  >;
  /** Documents on the experience of mentors: studied, generalised, spread. */
  readonly experience?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};
