import type { Period } from "@nastavnik/core/road-map";

/** The signature of a side: who has signed, by which document, and on which day. */
export type PartnerSignature = { readonly signer: string; readonly document: string; readonly on: string };

/** An agreement of the organisation with a social partner. */
export type PartnerAgreementContext = {
  /** The day on which it was drawn up: nothing of it happened before. */
  readonly begunOn: string;
  /** The partner's organisation. */
  readonly partner: string;
  readonly subjects: readonly string[];
  readonly period: Period;
  /** Number of the agreement. */
  readonly document: string;
  /** Who sees to it in the organisation. */
  readonly responsible: string;
  readonly organisationSigned?: PartnerSignature;
  readonly partnerSigned?: PartnerSignature;
  /** Since when both have signed. */
  readonly inForceSince?: string;
  /** Additional agreements that have extended it, the oldest first, each with the last day before it. */
  readonly extensions: readonly {
    readonly document: string;
    readonly signer: string;
    readonly from: string;
    readonly to: string;
    readonly on: string;
  }[];
  readonly ending?: { readonly reason: string; readonly on: string; readonly document?: string };
};
