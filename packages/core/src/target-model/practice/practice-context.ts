import type { JsonObject } from "@nastavnik/core";

/** A sheet that an expert has filled in, and the number of the paper. */
export type FilledSheet = { readonly document: string; readonly answers: JsonObject };

/** The judgement on a practice by all sheets so far, as the port `Reviewing` gives it. */
export type ReviewOfPractice = {
  readonly outcome: "accepted" | "rejected" | "scored" | "incomplete";
  readonly total?: string;
  readonly remarks: readonly { readonly ru: string; readonly en: string }[];
};

/** How a level's experts judge: the sheet of the organisation, if it has one, and what the regulation demands of it. */
export type ReviewDemands = {
  readonly experts?: number;
  readonly acceptFrom?: string;
  readonly acceptEachExpertFrom?: string;
};

/** A step of a level: on which version it was taken, when, by which organisation and paper. */
export type LevelStep = {
  readonly version: number;
  readonly on: string;
  readonly organisation?: string;
  readonly document?: string;
};

/** What has come of a practice on a level above the organisation. */
export type LevelStanding = {
  readonly recommended?: LevelStep;
  /** Answers of the level's own experts to the recommended version, by expert. */
  readonly reviews: Readonly<Record<string, FilledSheet>>;
  readonly review?: ReviewOfPractice;
  readonly sentBack?: LevelStep & { readonly reasons: readonly string[] };
  /** Since when, and in which version, it is in the bank of the level. */
  readonly accepted?: LevelStep;
};

/** A material of the mentor's case. */
export type CaseItem = { readonly kind: string; readonly document: string; readonly shows: readonly string[] };

/** A practice of mentoring. Holds no personal data: what the card says lies apart, with the data of its authors. */
export type PracticeContext = {
  /** The day on which it was drawn up: nothing of it happened before. */
  readonly begunOn: string;
  readonly origin: { readonly kind: string; readonly id: string };
  /** Hash of the edition of the regulation that it is decided by. */
  readonly edition: string;
  readonly authors: readonly string[];
  /** Whoever has drawn it up, filled in its card or handed it in: none of them reviews it. */
  readonly preparers: readonly string[];
  readonly form: string;
  readonly roleModel: string;
  /** Categories of mentees that it is for. */
  readonly categories: readonly string[];
  readonly version: number;
  /** Fields of the info card that are filled in. */
  readonly card: readonly string[];
  /** The mentor's case, by material. */
  readonly materials: Readonly<Record<string, CaseItem>>;
  /** The sheet that experts fill in, where the organisation has one of its own. */
  readonly reviewSheet?: JsonObject;
  /** What the regulation demands of expert reviews, by level. */
  readonly demands: Readonly<Record<string, ReviewDemands>>;
  readonly submittedAt?: string;
  readonly reviews: Readonly<Record<string, FilledSheet>>;
  readonly review?: ReviewOfPractice;
  readonly description?: { readonly document: string; readonly template?: string; readonly at: string };
  /** The version on the organisation's site, since when, and whom it names with what consent. */
  readonly published?: {
    readonly version: number;
    readonly at: string;
    readonly named: readonly { readonly person: string; readonly consent?: string }[];
    /** Entries of the registries of those whom it names. */
    readonly entries: readonly string[];
  };
  readonly levels: Readonly<Record<string, LevelStanding>>;
  readonly formerVersions: readonly {
    readonly version: number;
    readonly until: string;
    readonly outcome?: string;
    readonly reason: string;
  }[];
  readonly withdrawal?: { readonly reason: string; readonly on: string; readonly person?: string };
};
