import type { Recorded } from "@nastavnik/core";
import { fallsUnderLabourCode } from "../assignment/labour-code.ts";
import { personBehind } from "../rule.ts";
import type { UnitOccasion } from "../unit-commands.ts";
import type { MentorTerm, UnitContext } from "../unit-context.ts";

/**
 * What a unit begins with, and what it begins with once more when another mentor is proposed: nobody has consented,
 * nothing is approved, and nothing that the former mentor did counts as the new one's.
 *
 * @param earlier - terms of the mentors that the unit had before
 */
export function beginning(
  occasion: Pick<UnitOccasion, "world" | "at">,
  mentor: string,
  mentees: readonly string[],
  earlier: readonly MentorTerm[] = [],
) {
  const persons = Object.fromEntries(
    [mentor, ...mentees]
      .map((party) => [party, personBehind(occasion, party)] as const)
      .filter(([party, person]) => party !== person),
  );
  return {
    mentor,
    persons: Object.keys(persons).length > 0 ? persons : undefined,
    mentors: [...earlier, { mentor, from: occasion.at.toString() }],
    isUnderLabourCode: fallsUnderLabourCode(occasion, mentor, mentees),
    contractAddendum: undefined,
    addendum: undefined,
    consents: {},
    order: undefined,
    checklistCertifiedAt: undefined,
    approvedAt: undefined,
    meetings: {},
    firstMeetingAt: undefined,
    lastMeetingAt: undefined,
    rankedBy: [],
    plans: [],
    controls: {},
    reports: {},
    isFulfilledEarly: false,
    suspendedFor: undefined,
    extension: undefined,
    ending: undefined,
  } satisfies Recorded<UnitContext>;
}

/** The parts of {@link beginning} that are there at once. */
export function firstContext(...args: Parameters<typeof beginning>) {
  const {
    contractAddendum: _contractAddendum,
    addendum: _addendum,
    persons,
    order: _order,
    checklistCertifiedAt: _certified,
    approvedAt: _approvedAt,
    firstMeetingAt: _first,
    lastMeetingAt: _last,
    suspendedFor: _suspendedFor,
    extension: _extension,
    ending: _ending,
    ...present
  } = beginning(...args);
  return { ...present, ...(persons === undefined ? {} : { persons }) };
}
