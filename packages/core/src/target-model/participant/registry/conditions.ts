import { all } from "@nastavnik/core";
import { guardianSigned, personalDataConsent } from "../consents/requirements.ts";
import {
  categoryFits,
  intakeAnswered,
  isMentee,
  isMentor,
  menteeKindFits,
  mentorKindFits,
  minimumAge,
  newCategoryFits,
  programmeExists,
  programmePrepared,
} from "./requirements.ts";

import { participantProgrammeRuns } from "./programme-runs.ts";
import { movedIsTheOnly, oneEntry, personIsKnown } from "./one-entry.ts";
import { menteeProfileFits } from "./profile-requirements.ts";
import { correctedCategoryFits, correctionMoves, correctionStays, movedIsFree } from "./correction.ts";

/** Conditions of this theme, by the name of its guards. */
export const registryConditions = {
  "programme-runs": participantProgrammeRuns,
  "may-be-registered": all(
    "may-be-registered",
    { ru: "Заявку можно зарегистрировать", en: "The person may be registered" },
    programmeExists,
    programmePrepared,
    participantProgrammeRuns,
    personIsKnown,
    oneEntry,
  ),
  "mentee-may-enter": all(
    "mentee-may-enter",
    { ru: "Наставляемого можно включить в базу", en: "The mentee may enter the registry" },
    isMentee,
    menteeKindFits,
    personalDataConsent,
    guardianSigned,
    intakeAnswered,
    minimumAge,
    menteeProfileFits,
    categoryFits,
  ),
  "mentor-may-enter": all(
    "mentor-may-enter",
    { ru: "Наставника можно включить в базу", en: "The mentor may enter the registry" },
    isMentor,
    mentorKindFits,
    personalDataConsent,
    guardianSigned,
    intakeAnswered,
  ),
  "entry-may-be-moved": all(
    "entry-may-be-moved",
    { ru: "Участника можно перевести в другую базу или группу", en: "The entry may be moved to another registry" },
    correctionMoves,
    movedIsFree,
    movedIsTheOnly,
    correctedCategoryFits,
  ),
  "entry-may-be-corrected": all(
    "entry-may-be-corrected",
    { ru: "Запись можно исправить", en: "The entry may be corrected" },
    correctionStays,
    correctedCategoryFits,
  ),
  "entry-may-be-changed": newCategoryFits,
};
