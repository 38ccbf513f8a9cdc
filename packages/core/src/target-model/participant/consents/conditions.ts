import { all } from "@nastavnik/core";
import { comesBackToIntake, comesBackToMentors, comesBackToOutside, comesBackToUnit } from "./coming-back.ts";
import {
  consentGiven,
  isDataConsent,
  separateDocument,
  signerFits,
  guardianOfMinor,
  signerActs,
} from "./requirements.ts";

const returns = (place: string, comesBack: typeof comesBackToUnit) =>
  all(
    `returns-to-${place}`,
    { ru: "Участник дал согласие снова и возвращается", en: "The participant consents again and comes back" },
    isDataConsent,
    comesBack,
    signerFits,
    signerActs,
    separateDocument,
  );

/** Conditions of this theme, by the name of its guards. */
export const consentsConditions = {
  "consent-may-be-given": all(
    "consent-may-be-given",
    { ru: "Согласие можно принять", en: "The consent may be taken" },
    signerFits,
    signerActs,
    separateDocument,
  ),
  "returns-to-unit": returns("unit", comesBackToUnit),
  "returns-to-mentors": returns("mentors", comesBackToMentors),
  "returns-to-intake": returns("intake", comesBackToIntake),
  "returns-to-outside": returns("outside", comesBackToOutside),
  "consent-may-be-withdrawn": all(
    "consent-may-be-withdrawn",
    { ru: "Согласие можно отозвать", en: "The consent may be withdrawn" },
    consentGiven,
    guardianOfMinor,
  ),
  "processing-must-stop": all(
    "processing-must-stop",
    { ru: "Обработку данных нужно прекратить", en: "Processing must stop" },
    isDataConsent,
    consentGiven,
    guardianOfMinor,
  ),
};
