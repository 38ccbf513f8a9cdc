import type { Period } from "@nastavnik/core/road-map";

/** A municipality that leads mentoring for its schools. */
export interface Municipality {
  /** The centre, which leads: the organisation of its officers, and the identifier of the instance. */
  readonly id: string;
  /** The programme of the municipal school: the name of a shipped regulation such as `khanka`, or one as it is written. */
  readonly regulation: string | Readonly<Record<string, unknown>>;
  /** First and last day of the programme. */
  readonly period: Period;
  readonly timeZone: string;
  /** The organisations that take part; each sends two mentors and has three teachers who ask for help. */
  readonly schools: readonly string[];
}

/** Mentors that a school sends to the municipal one. */
export const mentorsOfSchool = 2;

/** Teachers of a school who have something to ask. */
export const teachersOfSchool = 3;
