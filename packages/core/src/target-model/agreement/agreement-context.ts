import type { Side } from "../participant/registry/side.ts";
import type { AgreementTerms } from "./terms/agreement-terms.ts";

/** A version of an agreement: what it says, and the day on which each party has signed it. */
export type AgreementVersion = {
  readonly terms: AgreementTerms;
  readonly signed: Readonly<Partial<Record<Side, string>>>;
};

/** A disclosure of a topic of confidence, from the asking on. */
export type Disclosure = {
  readonly topic: string;
  /** To whom. */
  readonly to: string;
  /** The side that wants to disclose it; the permission is the other's. */
  readonly by: Side;
  readonly askedOn: string;
  readonly permittedOn?: string;
  readonly deniedOn?: string;
  readonly disclosedOn?: string;
};

/** An agreement between a mentor and a mentee of a unit. */
export type AgreementContext = AgreementVersion & {
  /** The day on which it was drawn up: nothing of it happened before. */
  readonly begunOn: string;
  readonly unit: string;
  readonly mentor: string;
  readonly mentee: string;
  /** The people behind those parties whose entry in a registry has another identifier than they have themselves. */
  readonly persons?: Readonly<Record<string, string>>;
  /** Hash of the edition of the regulation that it is decided by: that of its unit. */
  readonly edition: string;
  /** Since when both have signed. */
  readonly inForceSince?: string;
  /** What was in force before, the oldest first. */
  readonly earlier: readonly AgreementVersion[];
  /** A change that is proposed, and by whom. */
  readonly proposal?: AgreementVersion & { readonly by: Side };
  /** When the mentee has last reported on the tasks. */
  readonly lastReportAt?: string;
  readonly reportsGiven: number;
  /** Open questions of the mentee: when each was asked, and whether the hours to answer are over. */
  readonly questions: Readonly<Record<string, { readonly askedAt: string; readonly isLate: boolean }>>;
  readonly disclosures: Readonly<Record<string, Disclosure>>;
  readonly ending?: { readonly reason: string; readonly on: string };
};
