import type { ActSubject, Circle, EitherBy, OwnBy, Relation, World } from "@nastavnik/core";
import { byCurators, leadersRecord, orGuardian, programmeOfAct } from "../role/offices.ts";
import { whoIsParty } from "../unit/who-is-party.ts";
import type { PersonalProgrammeContext } from "./personal-programme-context.ts";
import { unitOf } from "./unit-of.ts";

/** The mentor of the unit; while another one is sought there is none, and of a unit that is not named nobody knows. */
function mentorOf(_subject: unknown, world: World): readonly string[] | undefined {
  const context = unitOf(world)?.context;
  if (context === undefined) return undefined;
  return context.mentors.at(-1)?.until === undefined ? [whoIsParty(context, context.mentor)] : [];
}

function menteesOf(_subject: unknown, world: World): readonly string[] {
  const context = unitOf(world)?.context;
  return context === undefined ? [] : context.mentees.map((mentee) => whoIsParty(context, mentee));
}

const partiesOf = (subject: unknown, world: World): readonly string[] => [
  ...(mentorOf(subject, world) ?? []),
  ...menteesOf(subject, world),
];

/** The act of the mentor, who is the author of the programme. Papers of parties are recorded by those who lead. */
export const byAuthor: OwnBy = {
  kind: "own",
  title: { ru: "наставник, автор этой программы", en: "the mentor, author of this programme" },
  whose: mentorOf,
  ...leadersRecord,
};

/** The act of a mentee, a co-author of the programme, which a guardian may do for them. */
export const byCoAuthor: OwnBy = {
  kind: "own",
  title: { ru: "наставляемый, соавтор этой программы", en: "a mentee, co-author of this programme" },
  whose: menteesOf,
  ...orGuardian,
  ...leadersRecord,
};

/** The act of the mentee whom the command names as `person`. */
export const byNamedCoAuthor: OwnBy<Partial<PersonalProgrammeContext>, { readonly person: string }> = {
  ...byCoAuthor,
  chosen: ({ person }) => person,
};

/** The act of a party of the programme, whichever it is. */
export const byAnyAuthor: OwnBy = {
  kind: "own",
  title: { ru: "наставник или наставляемый этой программы", en: "the mentor or a mentee of this programme" },
  whose: partiesOf,
  ...orGuardian,
  ...leadersRecord,
};

/** The act of the party whom the command names as `person`. */
export const byNamedAuthor: OwnBy<Partial<PersonalProgrammeContext>, { readonly person: string }> = {
  ...byAnyAuthor,
  chosen: ({ person }) => person,
};

/** The age of somebody who agrees, and what kind of participant they are, under `data:<person>` and `person:<person>`. */
export function ageRelation({
  payload: { person },
}: {
  readonly payload: { readonly person?: string };
}): Record<string, Relation> {
  return person === undefined
    ? {}
    : {
        [`person:${person}`]: { workflow: "participant", id: person },
        [`data:${person}`]: { personalDataOf: person },
      };
}

const party: Circle = {
  title: { ru: "стороны этой программы", en: "the parties of this programme" },
  choice: "offices.curatorIsNoParty",
  who: (subject, world) =>
    subject.regulation.value("offices.curatorIsNoParty") === undefined ? undefined : partiesOf(subject, world),
};

/** The act of somebody whom an order names for the unit because its curator takes part in it. */
const bySubstitute: OwnBy<Partial<PersonalProgrammeContext>> = {
  kind: "own",
  title: { ru: "замещающий куратора, названный приказом", en: "whoever an order names in the curator's place" },
  choice: "offices.curatorIsNoParty",
  whose: (subject: ActSubject<Partial<PersonalProgrammeContext>>, world) => {
    const { unit } = subject.context;
    const substitute = unit === undefined ? undefined : programmeOfAct(subject, world).substitutes?.[unit];
    return substitute === undefined ? [] : [substitute];
  },
};

/** The act of a curator who takes no part in the programme, or of a substitute. */
export const byCurator: EitherBy<Partial<PersonalProgrammeContext>> = {
  kind: "either",
  of: [{ ...byCurators, not: [party] }, bySubstitute],
};
