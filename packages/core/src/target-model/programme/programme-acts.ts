import { type Circle, matchesState, type OfficeBy, relatedInstances } from "@nastavnik/core";
import type { ParticipantContext } from "../participant/participant-context.ts";
import { whoIs } from "../participant/who-is.ts";
import type { ProgrammeContext } from "./programme-context.ts";

/** The act of an expert from outside or within, in whichever organisation. */
export const byExpert: OfficeBy = { kind: "office", roles: ["expert"] };

/** The act of a mentor, where a requirement asks whose mentor it is. */
export const byAnyMentor: OfficeBy = { kind: "office", roles: ["mentor"] };

const ofThisProgramme: Circle<Partial<ProgrammeContext>> = {
  title: {
    ru: "наставник этой программы: из её базы или назначенный приказом",
    en: "a mentor of this programme: of its registry, or appointed by an order",
  },
  clause: "Целостность: в программе действуют её наставники",
  who: ({ context }, world) => [
    ...(context.mentors ?? []),
    ...relatedInstances<ParticipantContext>(world, "participants")
      .filter(({ value, context: { side } }) => side === "mentor" && matchesState(value, "registered"))
      .map((entry) => whoIs(entry)),
  ],
};

/** The act of a mentor of the programme, who may come from another organisation; the command relates to the registries. */
export const byMentors: OfficeBy<Partial<ProgrammeContext>> = {
  kind: "office",
  roles: ["mentor"],
  appointed: ofThisProgramme,
};
