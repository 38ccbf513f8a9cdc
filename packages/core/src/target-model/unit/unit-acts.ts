import type { ActSubject, Circle, EitherBy, OwnBy } from "@nastavnik/core";
import { byCurators, orGuardian, programmeOfAct } from "../role/offices.ts";
import type { UnitContext } from "./unit-context.ts";
import { whoIsParty } from "./who-is-party.ts";

type Unit = { readonly context: Partial<UnitContext> };

/** The mentor of the unit; while another one is sought there is none. */
export function mentorOf({ context }: Unit): readonly string[] {
  const { mentor, mentors = [] } = context;
  return mentor === undefined || mentors.at(-1)?.until !== undefined ? [] : [whoIsParty(context, mentor)];
}

/** The mentees of the unit. */
export function menteesOf({ context }: Unit): readonly string[] {
  return (context.mentees ?? []).map((mentee) => whoIsParty(context, mentee));
}

function partiesOf(unit: Unit): readonly string[] {
  return [...mentorOf(unit), ...menteesOf(unit)];
}

/** The act of the unit's own mentor. */
export const byMentor: OwnBy = {
  kind: "own",
  title: { ru: "наставник этой пары (группы)", en: "the mentor of this unit" },
  whose: mentorOf,
};

/** The act of a mentee of the unit, which a guardian may do for them. */
export const byMentee: OwnBy = {
  kind: "own",
  title: { ru: "наставляемый этой пары (группы)", en: "a mentee of this unit" },
  whose: menteesOf,
  ...orGuardian,
};

/** The act of a party of the unit, whichever it is. */
export const byAnyParty: OwnBy = {
  kind: "own",
  title: { ru: "наставник или наставляемый этой пары (группы)", en: "the mentor or a mentee of this unit" },
  whose: partiesOf,
};

/** The act of the party that the command names as `person`. */
export function byParty(
  others: Pick<OwnBy, "recorders" | "recording" | "mandates" | "mandatedBy">,
): OwnBy<Partial<UnitContext>, { readonly person: string }> {
  return { ...byAnyParty, ...others, chosen: ({ person }, { context }) => whoIsParty(context, person) };
}

const party: Circle = {
  title: { ru: "стороны этой пары (группы)", en: "the parties of this unit" },
  choice: "offices.curatorIsNoParty",
  who: (subject) =>
    subject.regulation.value("offices.curatorIsNoParty") === undefined ? undefined : partiesOf(subject),
};

/** The act of somebody whom an order names for the unit because its curator takes part in it. */
const bySubstitute: OwnBy = {
  kind: "own",
  title: { ru: "замещающий куратора, названный приказом", en: "whoever an order names in the curator's place" },
  choice: "offices.curatorIsNoParty",
  whose: (subject: ActSubject, world) => {
    const substitute = programmeOfAct(subject, world).substitutes?.[subject.instance.id];
    return substitute === undefined ? [] : [substitute];
  },
};

/** The act of a curator who takes no part in the unit, or of a substitute. */
export const byCurator: EitherBy = { kind: "either", of: [{ ...byCurators, not: [party] }, bySubstitute] };
