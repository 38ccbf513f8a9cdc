import { all } from "@nastavnik/core";
import {
  belongsToProgramme,
  everyoneAgreed,
  goalsOfRegulation,
  organisationProgrammeRuns,
  programmeTermFits,
  projectBringsItsOwn,
  sectionsFilledIn,
  tasksServeGoals,
  templateOfOrganisation,
  termInUnit,
  unitOfSameProgramme,
} from "./requirements.ts";
import { agreesByAge } from "./signer.ts";

const sound = [
  sectionsFilledIn,
  goalsOfRegulation,
  tasksServeGoals,
  projectBringsItsOwn,
  templateOfOrganisation,
  programmeTermFits,
  termInUnit,
] as const;

/** Conditions of this theme, by the name of its guards. */
export const draftingConditions = {
  "may-be-drawn-up": all(
    "may-be-drawn-up",
    { ru: "Программу можно составить", en: "The programme may be drawn up" },
    belongsToProgramme,
    organisationProgrammeRuns,
    unitOfSameProgramme,
    ...sound,
  ),
  "may-be-amended": all(
    "may-be-amended",
    { ru: "Программу можно изменить", en: "The programme may be amended" },
    ...sound,
  ),
  "agrees-by-age": agreesByAge,
  "co-authors-agreed": everyoneAgreed,
};
