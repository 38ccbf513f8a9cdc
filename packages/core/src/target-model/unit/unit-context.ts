import type { AddendumTerms } from "./addendum/addendum-terms.ts";

/** A time of one mentor in a unit; the unit keeps all of them. */
export type MentorTerm = {
  readonly mentor: string;
  readonly from: string;
  readonly until?: string;
  readonly reason?: string;
};

/** A control that was carried out (B.14). */
export type CarriedOutControl = {
  readonly at: string;
  readonly covers: "all" | "some";
  readonly evidence: readonly string[];
};

/** A mentoring pair or group. */
export type UnitContext = {
  /** The day on which it began, such as `2025-09-01`: nothing of it happened before. */
  readonly begunOn: string;
  /** The present mentor; while another one is sought, the former. */
  readonly mentor: string;
  readonly mentees: readonly string[];
  /** The people behind those parties whose entry in a registry has another identifier than they have themselves. */
  readonly persons?: Readonly<Record<string, string>>;
  /** The programme in whose registry the mentor is, where that is another one. */
  readonly partner?: string;
  /** That programme is another organisation's. */
  readonly isMentorOfElsewhere?: true;
  readonly form: string;
  readonly roleModel: string;
  /** How the parties work together, where that was said. */
  readonly format?: string;
  /** Hash of the edition of the regulation that the unit began with, and goes on under. */
  readonly edition: string;
  readonly period: { readonly from: string; readonly to: string };
  /** Numbers of the written consents to this unit, by person. */
  readonly consents: Readonly<Record<string, string>>;
  /** Whether the mentor is an employee who helps another employee, so that the Labour Code's rules apply. */
  readonly isUnderLabourCode: boolean;
  /** Number of the additional agreement to the mentor's labour contract. */
  readonly contractAddendum?: string;
  /** What it says. */
  readonly addendum?: AddendumTerms;
  /** The agreements with its mentees, by mentee: which one, and whether both parties have signed it. */
  readonly agreements?: Readonly<Record<string, { readonly agreement: string; readonly isInForce: boolean }>>;
  readonly order?: string;
  readonly approvedAt?: string;
  readonly mentors: readonly MentorTerm[];
  /** How many meetings were held, by kind. */
  readonly meetings: Readonly<Record<string, number>>;
  readonly firstMeetingAt?: string;
  readonly lastMeetingAt?: string;
  /** When the curator has certified the checklist. */
  readonly checklistCertifiedAt?: string;
  /** Who has agreed to the ranking of deficits: mentor and mentees. */
  readonly rankedBy: readonly string[];
  /** Plans drawn up: `mentor`, `curator`, and each mentee's identifier. */
  readonly plans: readonly string[];
  readonly controls: Readonly<Record<string, CarriedOutControl>>;
  /** Dates of approval of reports, by author; blank while only submitted. */
  readonly reports: Readonly<Record<string, string>>;
  /** The personalised programme by which it works, or worked last. */
  readonly programme?: string;
  readonly isFulfilledEarly: boolean;
  /** Why the work is suspended, while it is. */
  readonly suspendedFor?: string;
  /** An extension that is being agreed on: its last day, and the numbers of the papers, by person. */
  readonly extension?: { readonly to: string; readonly consents: Readonly<Record<string, string>> };
  readonly ending?: { readonly reason: string; readonly at: string };
};
