import { all } from "../../requirement/define-requirement.ts";
import {
  consentGiven,
  guardianSigned,
  informationAfterConsent,
  isDataConsent,
  personalDataConsent,
  separateDocument,
  signerFits,
} from "./requirements/consents.ts";
import { afterGroupMeeting, ofOwnSide } from "./requirements/questionnaires.ts";
import {
  categoryFits,
  intakeAnswered,
  isMentee,
  isMentor,
  minimumAge,
  newCategoryFits,
  programmePrepared,
  sourceFits,
} from "./requirements/registry.ts";
import { comesBackToIntake, comesBackToMentors, comesBackToOutside, comesBackToUnit } from "./requirements/return.ts";
import { capacityLeft, menteesPerMentor, seatGivenBack } from "./requirements/seats.ts";
import {
  cleared,
  formChosen,
  formOffered,
  schoolHeld,
  trainingOrdered,
  trainingPrepared,
} from "./requirements/selection.ts";
import { isOwnUnit, isUnitToLeave, pairingAnalysed } from "./requirements/units.ts";

const returns = (place: string, comesBack: typeof comesBackToUnit) =>
  all(
    `returns-to-${place}`,
    { ru: "Участник дал согласие снова и возвращается", en: "The participant consents again and comes back" },
    isDataConsent,
    comesBack,
    signerFits,
    separateDocument,
  );

/** Conditions of the `participant` workflow, by the name of its guards. */
export const participantRequirements = {
  "programme-prepared": programmePrepared,
  "questionnaire-may-be-answered": all(
    "questionnaire-may-be-answered",
    { ru: "Анкету можно принять", en: "The questionnaire may be taken" },
    ofOwnSide,
    afterGroupMeeting,
  ),
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
  "information-may-be-added": all(
    "information-may-be-added",
    { ru: "Сведения от третьих лиц можно внести", en: "Third-party information may be added" },
    isMentee,
    informationAfterConsent,
    guardianSigned,
    sourceFits,
  ),
  "mentee-may-enter": all(
    "mentee-may-enter",
    { ru: "Наставляемого можно включить в базу", en: "The mentee may enter the registry" },
    isMentee,
    personalDataConsent,
    guardianSigned,
    intakeAnswered,
    minimumAge,
    categoryFits,
  ),
  "mentor-may-enter": all(
    "mentor-may-enter",
    { ru: "Наставника можно включить в базу", en: "The mentor may enter the registry" },
    isMentor,
    personalDataConsent,
    guardianSigned,
    intakeAnswered,
  ),
  "entry-may-be-changed": newCategoryFits,
  "may-be-selected": all(
    "may-be-selected",
    { ru: "Наставника можно отобрать", en: "The mentor may be selected" },
    formOffered,
    formChosen,
    cleared,
  ),
  "may-be-trained": all(
    "may-be-trained",
    { ru: "Наставника можно подготовить", en: "The mentor may be prepared" },
    trainingOrdered,
    trainingPrepared,
    schoolHeld,
  ),
  "seat-may-be-reserved": all(
    "seat-may-be-reserved",
    { ru: "Места можно занять", en: "The seats may be reserved" },
    capacityLeft,
    menteesPerMentor,
  ),
  "seat-given-back": seatGivenBack,
  "is-own-unit": isOwnUnit,
  "is-unit-to-leave": isUnitToLeave,
  "pairing-analysed": pairingAnalysed,
};
