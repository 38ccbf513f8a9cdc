import { all } from "@nastavnik/core";
import { groupFits, ofMemberOrganisation, schoolTakesRequests, speaksForOwn, surveyHeld } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const submittingConditions = {
  "may-be-submitted": all(
    "may-be-submitted",
    { ru: "Запрос можно внести", en: "The request may be put in" },
    schoolTakesRequests,
    ofMemberOrganisation,
    speaksForOwn,
    groupFits,
    surveyHeld,
  ),
};
