import { all } from "@nastavnik/core";
import { materialsPrepared, mentorSchoolOrdered, selectedMentorsPrepared } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const trainingConditions = {
  "selection-finished": selectedMentorsPrepared,
  "mentor-school-may-be-held": all(
    "mentor-school-may-be-held",
    { ru: "«Школу наставников» можно проводить", en: "The mentor school may be held" },
    mentorSchoolOrdered,
    materialsPrepared,
  ),
};
