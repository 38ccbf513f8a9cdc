import { all } from "@nastavnik/core";
import { stageEnd } from "../stages/stage-ends.ts";
import { attendedAreMentors, materialsPrepared, mentorSchoolOrdered, sessionsHeld } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const trainingConditions = {
  "selection-finished": stageEnd("selection-and-training", "selection-finished", {
    ru: "Наставники отобраны и подготовлены",
    en: "The mentors are selected and prepared",
  }),
  "mentor-school-may-be-held": all(
    "mentor-school-may-be-held",
    { ru: "«Школу наставников» можно проводить", en: "The mentor school may be held" },
    mentorSchoolOrdered,
    materialsPrepared,
    attendedAreMentors,
    sessionsHeld,
  ),
};
