import {
  type ActSubject,
  type Circle,
  type EitherBy,
  type OfficeBy,
  relatedInstance,
  type World,
} from "@nastavnik/core";
import { holdersOf } from "../programme/orders/office-days.ts";
import { postsFor } from "./held-by.ts";
import type { ProgrammeContext } from "../programme/programme-context.ts";
import { leaders, registrars } from "./role-groups.ts";
import type { Role } from "./roles.ts";

/** The programme that the command is about: the instance itself, or the one that it belongs to. */
export function programmeOfAct({ instance, context }: ActSubject, world: World): Partial<ProgrammeContext> {
  if (instance.workflow === "programme") return context;
  return relatedInstance<ProgrammeContext>(world, "programme")?.context ?? {};
}

/** Offices are those of the organisation whose programme it is; until it is founded there is none to ask. */
export const ownOrganisation: Circle = {
  title: { ru: "организация, чья это программа", en: "the organisation whose programme it is" },
  clause: "Целостность: должностные лица действуют в своей организации",
  who: (subject, world) => {
    const { organisation } = programmeOfAct(subject, world);
    return organisation === undefined ? undefined : [organisation];
  },
};

/**
 * Whom orders have appointed, on the day of the act. Before the first such order there is no list to be in: then those
 * whom the founder has named to prepare the programme.
 */
export const appointed: Circle = {
  title: {
    ru: "тот, кого назначил приказ, а до первого приказа — тот, кого назвал основатель",
    en: "whoever an order has appointed, before the first order whom the founder has named",
  },
  choice: "offices.onlyAppointed",
  who: (subject, world) => {
    if (subject.regulation.value("offices.onlyAppointed") === undefined) return undefined;
    const found = programmeOfAct(subject, world);
    const { coordinators = [], curators = [], preparers } = found;
    if (coordinators.length === 0 && curators.length === 0) return preparers;
    return [...holdersOf(found, "coordinators", subject.day), ...holdersOf(found, "curators", subject.day)];
  },
};

/** The act of an office of the programme's organisation. */
export function byOffice(...roles: readonly Role[]): OfficeBy {
  return { kind: "office", roles, organisation: ownOrganisation };
}

/** The act of a coordinator or curator whom an order has appointed. */
export const byLeaders: OfficeBy = { ...byOffice(...leaders), appointed };

/** The act of a curator whom an order has appointed. */
export const byCurators: OfficeBy = { ...byOffice("curator"), appointed };

const orLeaders = (...roles: readonly Role[]): EitherBy => ({ kind: "either", of: [byLeaders, byOffice(...roles)] });

/** The act of those who lead the programme, or of the administration. */
export const byManagement = orLeaders("administration", "deputy-head", "head");

/** The act of those who lead the programme, of the administration or of a teacher. */
export const byEverybody = orLeaders("administration", "deputy-head", "head", "teacher");

/** Where a regulation reserves the registries to posts, teachers keep them only if theirs is among those. */
const reservedToPosts: Circle = {
  title: { ru: "тот, чья должность названа в Положении", en: "whoever is in a post that the regulation names" },
  choice: "offices.heldBy",
  who: ({ regulation }) => {
    const posts = postsFor(regulation, "registrar");
    return posts === undefined || posts.includes("teacher") ? undefined : [];
  },
};

/** The act of those who keep the registries. */
export const byRegistrars: EitherBy = {
  kind: "either",
  of: [byLeaders, byOffice("registrar"), { ...byOffice("teacher"), appointed: reservedToPosts }],
};

/** The act of those who publish on the site. */
export const byPublishers = orLeaders("administration", "head");

/** A guardian may do it for a child, by a mandate that the organisation of the programme has recorded. */
export const orGuardian = { mandates: ["guardian"], mandatedBy: ownOrganisation } as const;

/** Who may record papers that others have signed: those who keep the registries, in their organisation. */
export const registrarsRecord = {
  recorders: registrars,
  recording: { organisation: ownOrganisation, appointed, otherwise: ["teacher"] },
} as const;

/** Who may record papers that others have signed: those who lead the programme. */
export const leadersRecord = { recorders: leaders, recording: { organisation: ownOrganisation, appointed } } as const;
