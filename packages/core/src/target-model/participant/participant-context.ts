import type { Profile } from "./registry/profile.ts";

/** A consent that was given in writing (B.5); each kind is a document of its own. */
export type GivenConsent = {
  readonly document: string;
  readonly signer: "self" | "guardian";
  readonly givenAt: string;
  readonly withdrawnAt?: string;
};

/** A document that admits somebody to students: its number, and the last day on which it counts, where it has one. */
export type GivenClearance = { readonly document: string; readonly until?: string };

/** Why and when somebody left, and the units that he was in, as mentor or mentee. */
export type Leaving = {
  readonly reason: string;
  readonly at: string;
  readonly units?: readonly string[];
  /** He had declined or withdrawn already when he withdrew the consent. */
  readonly hadLeft?: true;
};

/** What was entered wrongly: the values before a correction, those that it changed. */
export type Correction = {
  readonly at: string;
  readonly ground: string;
  readonly document?: string;
  readonly was: {
    readonly side?: string;
    readonly kind?: string;
    readonly isEmployee?: boolean;
    readonly isMentoringPartOfJob?: boolean | null;
    readonly categories?: readonly string[];
  };
};

/** One person in a registry of a programme. Holds no personal data: those lie apart, under the person's identifier. */
export type ParticipantContext = {
  /** The day on which it began, such as `2025-09-01`: nothing of it happened before. */
  readonly begunOn: string;
  /** Whose entry it is; the entry's own identifier is the person's unless told. */
  readonly person?: string;
  readonly side: "mentee" | "mentor";
  readonly kind: string;
  /** Whether the person is employed by the organisation. */
  readonly isEmployee: boolean;
  /** Whether mentoring is a permanent part of the employee's job, paid in the salary (R68). */
  readonly isMentoringPartOfJob?: boolean;
  readonly forms: readonly string[];
  readonly categories: readonly string[];
  /** Post, years, category or class, where they were told. */
  readonly profile?: Profile;
  /** What a mentee asks for, or what a mentor can help with. */
  readonly subjects: readonly string[];
  /** How many mentees the mentor takes at most; absent until the mentor has said so, and for a mentee. */
  readonly capacity?: number;
  readonly consents: Readonly<Record<string, GivenConsent>>;
  /** Documents that admit an outsider to students, by kind. */
  readonly clearances: Readonly<Record<string, GivenClearance>>;
  /** When questionnaires were answered, by kind. */
  readonly questionnaires: Readonly<Record<string, string>>;
  /** When others told about the mentee's needs, by source. */
  readonly thirdParty: Readonly<Record<string, string>>;
  /** Forms that the mentor is selected for. */
  readonly selectedFor: readonly string[];
  /** Set while the mentor is prepared. */
  readonly training?: { readonly mode: "training" | "consultation"; readonly at: string };
  /** From which unit and when the mentor was removed; until the head decides otherwise, such a mentor is not ready. */
  readonly removal?: { readonly unit: string; readonly at: string };
  /** Mentors (persons) whom the mentee was parted from, with the unit: they are not offered again until that is lifted. */
  readonly parted?: Readonly<Record<string, string>>;
  /** Identifiers of preferred partners, best first. */
  readonly preferences: readonly string[];
  /** Units of the mentor with the number of mentees in each; pending ones count. */
  readonly seats: Readonly<Record<string, number>>;
  /** The same of the person's further entries, in other programmes of the organisation; kept by the first entry. */
  readonly lent?: Readonly<Record<string, number>>;
  /** The mentee's present unit, pending or approved. */
  readonly unit?: string;
  /** A unit that seeks another mentor and still counts on the mentee, who is free to join another one meanwhile. */
  readonly awaits?: string;
  /** Units that the mentee has worked in to the end. */
  readonly completed: readonly string[];
  /** Why the mentee came back to the search, newest last. */
  readonly returns: readonly { readonly unit: string; readonly reason: string; readonly at: string }[];
  /** Whether the mentee was ever supported while unpaired. */
  readonly isSupported: boolean;
  /** Published practices that name the person. */
  readonly practices?: readonly string[];
  readonly leaving?: Leaving;
  /** What the last correction found, and when; earlier ones are in the history. */
  readonly corrected?: Correction;
};
