import type { EitherBy, OwnBy } from "@nastavnik/core";
import { byMemberOrganisations, byMunicipality } from "../municipal-school/municipal-school-acts.ts";
import type { MentorCouncilContext } from "./mentor-council-context.ts";

/** The act of the chair or the secretary of the council. */
export const byChair: OwnBy<Partial<MentorCouncilContext>> = {
  kind: "own",
  title: { ru: "председатель или секретарь этого совета", en: "the chair or the secretary of this council" },
  whose: ({ context: { chair, secretary } }) => [chair, secretary].flatMap((person) => person ?? []),
};

const asked: OwnBy<Partial<MentorCouncilContext>> = {
  kind: "own",
  title: { ru: "тот, кому совет дал поручение", en: "whoever the council has asked" },
  whose: ({ context: { resolutions = {} } }) => [
    ...new Set(
      Object.values(resolutions)
        .flatMap(({ asks }) => Object.values(asks))
        .flatMap(({ person }) => person ?? []),
    ),
  ],
};

/** The act of whom a resolution asks: a person, or whoever leads an organisation; a requirement says which of them. */
export const byAsked: EitherBy<Partial<MentorCouncilContext>> = {
  kind: "either",
  of: [asked, byMemberOrganisations, byMunicipality],
};
