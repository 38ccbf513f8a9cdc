import { all } from "@nastavnik/core";
import { unitWorks } from "../approval/requirements.ts";
import { menteeNamed } from "../tasks/requirements.ts";
import { controlCounts, isFinal, isMidTerm, midTermFirst, openLessonHeld } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const controlsConditions = {
  "mentee-of-programme": menteeNamed,
  "mid-term-may-be-taken": all(
    "mid-term-may-be-taken",
    { ru: "Промежуточный контроль можно принять", en: "The mid-term control may be taken" },
    isMidTerm,
    unitWorks,
    controlCounts,
    openLessonHeld,
  ),
  "final-may-be-taken": all(
    "final-may-be-taken",
    { ru: "Итоговый контроль можно принять", en: "The final control may be taken" },
    isFinal,
    midTermFirst,
    unitWorks,
    controlCounts,
    openLessonHeld,
  ),
};
