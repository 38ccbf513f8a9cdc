import { all } from "@nastavnik/core";
import { namedHaveConsented } from "../completion/publication.ts";
import { infoCardComplete, infoCardExists, lowerLevelFirst, practiceDescribed } from "./requirements.ts";
import { expertActs, expertIndependent, expertReviewed, sheetCounts } from "./review-requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const practiceConditions = {
  "info-card-complete": infoCardComplete,
  "review-may-be-recorded": all(
    "review-may-be-recorded",
    { ru: "Лист эксперта можно принять", en: "The expert's sheet may be taken" },
    infoCardExists,
    expertActs,
    expertIndependent,
    sheetCounts,
  ),
  "expert-reviewed": expertReviewed,
  "practice-may-be-published": all(
    "practice-may-be-published",
    { ru: "Практику можно опубликовать", en: "The practice may be published" },
    expertReviewed,
    practiceDescribed,
    infoCardExists,
    namedHaveConsented,
  ),
  "lower-level-first": lowerLevelFirst,
};
