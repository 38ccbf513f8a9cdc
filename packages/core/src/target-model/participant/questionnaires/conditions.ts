import { all } from "@nastavnik/core";
import { afterGroupMeeting, ofOwnSide, birthDateKept } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const questionnairesConditions = {
  "questionnaire-may-be-answered": all(
    "questionnaire-may-be-answered",
    { ru: "Анкету можно принять", en: "The questionnaire may be taken" },
    ofOwnSide,
    afterGroupMeeting,
    birthDateKept,
  ),
};
