import { all } from "@nastavnik/core";
import { organisationProgrammeRuns } from "../drafting/requirements.ts";
import { approvedByOffice, beganInTerm, unitWorks } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const approvalConditions = {
  "programme-may-be-approved": approvedByOffice,
  "work-may-begin": all(
    "work-may-begin",
    { ru: "Работу по программе можно начать", en: "The work by the programme may begin" },
    organisationProgrammeRuns,
    unitWorks,
    beganInTerm,
  ),
};
