import { all } from "@nastavnik/core";
import { expertActs, expertFromOutside, expertIndependent, reviewPassed, sheetCounts } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const reviewConditions = {
  "review-may-be-recorded": all(
    "review-may-be-recorded",
    { ru: "Лист эксперта можно принять", en: "The expert's sheet may be taken" },
    expertActs,
    expertIndependent,
    expertFromOutside,
    sheetCounts,
  ),
  "review-passed": reviewPassed,
};
