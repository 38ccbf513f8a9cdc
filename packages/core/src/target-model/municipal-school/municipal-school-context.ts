import type { RegulationEdition } from "@nastavnik/core";
import type { IndicatorFact, IndicatorPlan } from "@nastavnik/core/monitoring";
import type { Period } from "@nastavnik/core/road-map";
import type { Profile } from "../participant/registry/profile.ts";

/** An order of the municipality, by its number. */
export type MunicipalOrder = {
  readonly kind: string;
  readonly date: string;
  readonly approves?: readonly string[];
};

/** A mentor of the municipal school, from the invitation on. */
export type SchoolMentor = {
  /** Whose employee the mentor is. */
  readonly organisation: string;
  readonly profile: Profile;
  /** What the mentor can help with. */
  readonly helps: readonly string[];
  readonly invitedAt: string;
  readonly agreedAt?: string;
  /** The mentor's written consent to the duties. */
  readonly document?: string;
  readonly left?: { readonly reason: string; readonly at: string };
};

/** A consent that somebody has given to the municipal school. */
export type SchoolConsent = { readonly document: string; readonly givenAt: string; readonly withdrawnAt?: string };

/** How a planned result was shown. */
export type ShownResult = {
  readonly way: string;
  readonly form: string;
  readonly document: string;
  readonly at: string;
};

/** Something that was told of the school in public. */
export type Publication = {
  readonly what: string;
  readonly where: string;
  readonly organisation: string;
  readonly address: string;
  readonly track?: string;
  readonly at: string;
};

/** Everything that a municipal school has come to. */
export type MunicipalSchoolContext = {
  readonly begunOn: string;
  /** The centre: the municipal body whose school it is. */
  readonly organisation: string;
  readonly period: Period;
  /** Educational organisations that take part. */
  readonly schools: readonly string[];
  /** Editions of the municipality's programme as a regulation, by hash, in one piece each. */
  readonly regulations: Readonly<Record<string, RegulationEdition>>;
  /** From which day each of them is in force, oldest first. */
  readonly editions: readonly { readonly from: string; readonly edition: string }[];
  /** Who prepares the school until an order names its curator. */
  readonly preparers: readonly string[];
  readonly orders: Readonly<Record<string, MunicipalOrder>>;
  readonly version: number;
  readonly curator?: string;
  /** Who controls that the order is carried out. */
  readonly controller?: string;
  readonly mentors: Readonly<Record<string, SchoolMentor>>;
  /** By person and kind. */
  readonly consents: Readonly<Record<string, Readonly<Record<string, SchoolConsent>>>>;
  /** People whose personal data are no longer processed. */
  readonly stopped: readonly string[];
  readonly surveys: Readonly<
    Record<
      string,
      {
        readonly kind: string;
        readonly asked: number;
        readonly answered: number;
        readonly document: string;
        readonly at: string;
      }
    >
  >;
  /** By planned result. */
  readonly shown: Readonly<Record<string, readonly ShownResult[]>>;
  readonly indicators: readonly IndicatorPlan[];
  readonly indicatorFacts: Readonly<Record<string, IndicatorFact>>;
  /** Sections «Наставничество», by organisation. */
  readonly sections: Readonly<Record<string, { readonly address: string; readonly at: string }>>;
  readonly publications: readonly Publication[];
  readonly experience: readonly {
    readonly person: string;
    readonly form: string;
    readonly audience: string;
    readonly document: string;
    readonly at: string;
  }[];
  readonly reports: Readonly<
    Record<
      string,
      { readonly period: Period; readonly at: string; readonly outcome?: string; readonly checkedAt?: string }
    >
  >;
  /** Tracks that were planned, by number: identifiers of their instances. */
  readonly tracks: Readonly<Record<string, string>>;
  /** The mentor council, once it is created. */
  readonly council?: string;
  readonly ending?: { readonly reason: string; readonly document: string; readonly at: string };
};
