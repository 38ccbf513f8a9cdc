import type { DeliveryMode } from "./drafting/delivery-mode.ts";
import type { ProgrammeKind } from "./drafting/programme-kind.ts";
import type { MentoringFormat } from "../vocabulary/mentoring-formats.ts";

/** What the document of a personalised programme says, in one of its versions. */
export type ProgrammeContent = {
  readonly kind: ProgrammeKind;
  readonly template?: { readonly id: string; readonly version: string };
  readonly goals: readonly string[];
  readonly tasks: readonly { readonly task: string; readonly goal: string }[];
  readonly roleModel?: string;
  readonly deliveryMode?: DeliveryMode;
  readonly format?: MentoringFormat;
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
  readonly ending?: { readonly reason: string; readonly at: string };
};
