import type { EitherBy, OwnBy } from "@nastavnik/core";
import { byMemberOrganisations, bySchoolCurator, curatorRecords } from "../municipal-school/municipal-school-acts.ts";
import type { TeacherRequestContext } from "./teacher-request-context.ts";

/** The act of the teacher whose request it is. */
export const byTeacher: OwnBy<Partial<TeacherRequestContext>> = {
  kind: "own",
  title: { ru: "педагог, чей это запрос", en: "the teacher whose request it is" },
  whose: ({ context: { person } }) => (person === undefined ? [] : [person]),
  ...curatorRecords,
};

/** What a survey has shown the curator puts in, who may be a teacher as well; otherwise a teacher asks, or their school. */
export const bySubmitters: EitherBy = {
  kind: "either",
  of: [bySchoolCurator, { ...byMemberOrganisations, roles: ["teacher"] }, byMemberOrganisations],
};
