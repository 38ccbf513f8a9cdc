import type { ActSubject, Circle, EitherBy, OfficeBy, OwnBy, World } from "@nastavnik/core";
import type { Role } from "../role/roles.ts";
import type { MunicipalSchoolContext } from "./municipal-school-context.ts";
import { schoolOf } from "./municipal-school-regulation.ts";

/** The municipal school that the command is about: the instance itself, or the one that it belongs to. */
export function schoolOfAct({ instance, context }: ActSubject, world: World): Partial<MunicipalSchoolContext> {
  return instance.workflow === "municipal-school" ? context : (schoolOf(world)?.context ?? {});
}

/** The offices of the centre; until the school is founded there is none to ask. */
const centre: Circle = {
  title: { ru: "муниципальный орган, чья это школа", en: "the municipal body whose school it is" },
  clause: "Целостность: за муниципалитет говорит его орган, а не школа",
  who: (subject, world) => {
    const { organisation } = schoolOfAct(subject, world);
    return organisation === undefined ? undefined : [organisation];
  },
};

/** The organisations of the school: the centre, and everybody who takes part. */
const members: Circle = {
  title: { ru: "центр или школа, которая участвует", en: "the centre, or a school that takes part" },
  clause: "Целостность: в муниципальной школе действуют её организации",
  who: (subject, world) => {
    const { organisation, schools = [] } = schoolOfAct(subject, world);
    return organisation === undefined ? undefined : [organisation, ...schools];
  },
};

/** Whom the order names as curator; before it, whom the founder has named. */
const named: Circle = {
  title: {
    ru: "куратор, которого назвал приказ, а до приказа — тот, кого назвал основатель",
    en: "the curator whom the order names, before it whom the founder has named",
  },
  clause: "Целостность: школу ведёт тот, кому она поручена",
  who: (subject, world) => {
    const { curator, preparers = [] } = schoolOfAct(subject, world);
    return curator === undefined ? preparers : [curator];
  },
};

/** The act of an officer of the centre. */
export const byMunicipality: OfficeBy = { kind: "office", roles: ["municipality"], organisation: centre };

/** The act of the school's curator, who may be of any organisation. */
export const bySchoolCurator: OfficeBy = { kind: "office", roles: ["curator"], appointed: named };

/** The act of the school's curator or of an officer of the centre. */
export const bySchoolLeaders: EitherBy = { kind: "either", of: [bySchoolCurator, byMunicipality] };

const heads = ["head", "deputy-head", "administration"] as const satisfies readonly Role[];

/** The act of whoever leads one of the organisations that take part. */
export const byMemberOrganisations: OfficeBy = { kind: "office", roles: heads, organisation: members };

/** Who may record papers that others have signed: the curator. */
export const curatorRecords = { recorders: ["curator"], recording: { appointed: named } } as const;

/** The people who are, or are asked to be, mentors of the school. */
export function mentorsOfAct(subject: ActSubject, world: World): readonly string[] {
  return Object.entries(schoolOfAct(subject, world).mentors ?? {}).flatMap(([person, { left }]) =>
    left === undefined ? [person] : [],
  );
}

/** The act of a mentor of the school whom the command names as `person`. */
export const byNamedMentor: OwnBy<Partial<MunicipalSchoolContext>, { readonly person: string }> = {
  kind: "own",
  title: { ru: "приглашённый наставник муниципальной школы", en: "a mentor whom the municipal school has invited" },
  whose: mentorsOfAct,
  chosen: ({ person }) => person,
  ...curatorRecords,
};

/** The same, of everybody who was ever invited: a consent may be withdrawn afterwards too. */
export const byNamedPerson: OwnBy<Partial<MunicipalSchoolContext>, { readonly person: string }> = {
  ...byNamedMentor,
  title: {
    ru: "тот, кого муниципальная школа приглашала в наставники",
    en: "whoever was invited to be a mentor of the municipal school",
  },
  whose: ({ context }) => Object.keys(context.mentors ?? {}),
};

/** The act of whom the order names to control its execution. */
export const byController: OwnBy<Partial<MunicipalSchoolContext>> = {
  kind: "own",
  title: { ru: "тот, кому приказ поручил контроль", en: "whoever is to control the execution of the order" },
  whose: ({ context: { controller } }) => (controller === undefined ? [] : [controller]),
};
