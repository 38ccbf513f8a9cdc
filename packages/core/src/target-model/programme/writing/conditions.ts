import { all } from "@nastavnik/core";
import { annexesOfProgramme, goalsCorrespond, goalsExist, sectionsWritten, tasksServe } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const writingConditions = {
  "programme-may-be-written": all(
    "programme-may-be-written",
    { ru: "Программа организации составлена полностью и верно", en: "The programme is written, wholly and rightly" },
    sectionsWritten,
    goalsExist,
    goalsCorrespond,
    tasksServe,
    annexesOfProgramme,
  ),
};
