import { dayOf, NastavnikError } from "@nastavnik/core";
import { givenRegulation } from "../../regulation/given-regulation.ts";
import type { MunicipalSchoolContext } from "../municipal-school-context.ts";
import type { MunicipalSchoolOccasion } from "../municipal-school-commands.ts";

type Founding = Extract<MunicipalSchoolOccasion, { readonly type: "found" }>;

/** What a municipal school begins with. */
export function firstContext(occasion: Founding): MunicipalSchoolContext {
  const { organisation, period, schools, regulation, preparers } = occasion.payload;
  const given = givenRegulation(regulation);
  if (!given.ok) throw new NastavnikError("internal", "a school was founded by a programme that is not sound");
  const { edition } = given;
  return {
    begunOn: dayOf(occasion, occasion.world),
    organisation,
    period,
    schools: [...new Set(schools)],
    regulations: { [edition.hash]: edition },
    editions: [{ from: period.from, edition: edition.hash }],
    preparers: [...new Set([occasion.actor.id, ...preparers])],
    orders: {},
    version: 1,
    mentors: {},
    consents: {},
    stopped: [],
    surveys: {},
    shown: {},
    indicators: [],
    indicatorFacts: {},
    sections: {},
    publications: [],
    experience: [],
    reports: {},
    tracks: {},
  };
}
