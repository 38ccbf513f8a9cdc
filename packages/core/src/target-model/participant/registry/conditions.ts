import { all } from "@nastavnik/core";
import { guardianSigned, personalDataConsent } from "../consents/requirements.ts";
import {
  categoryFits,
  intakeAnswered,
  isMentee,
  isMentor,
  minimumAge,
  newCategoryFits,
  programmePrepared,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const registryConditions = {
  "programme-prepared": programmePrepared,
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
};
