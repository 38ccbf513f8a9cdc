import { all } from "@nastavnik/core";
import { comesBackToIntake, comesBackToMentors, comesBackToOutside, comesBackToUnit } from "./coming-back.ts";
import { consentGiven, isDataConsent, separateDocument, signerFits } from "./requirements.ts";

const returns = (place: string, comesBack: typeof comesBackToUnit) =>
  all(
    `returns-to-${place}`,
    { ru: "Участник дал согласие снова и возвращается", en: "The participant consents again and comes back" },
    isDataConsent,
    comesBack,
    signerFits,
    separateDocument,
  );

/** Conditions of this theme, by the name of its guards. */
export const consentsConditions = {
  "consent-may-be-given": all(
    "consent-may-be-given",
    { ru: "Согласие можно принять", en: "The consent may be taken" },
    signerFits,
    separateDocument,
  ),
  "returns-to-unit": returns("unit", comesBackToUnit),
  "returns-to-mentors": returns("mentors", comesBackToMentors),
  "returns-to-intake": returns("intake", comesBackToIntake),
  "returns-to-outside": returns("outside", comesBackToOutside),
  "consent-was-given": consentGiven,
  "processing-must-stop": all(
    "processing-must-stop",
    { ru: "Обработку данных нужно прекратить", en: "Processing must stop" },
    isDataConsent,
    consentGiven,
  ),
};
