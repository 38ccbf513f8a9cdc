import { all } from "@nastavnik/core";
import { isLastQuestion, questionIsNew, questionIsOpen } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const answeringConditions = {
  "may-be-asked": questionIsNew,
  "may-be-answered": questionIsOpen,
  "last-may-be-answered": all(
    "last-may-be-answered",
    { ru: "Отвечают на последнее обращение", en: "The last question is answered" },
    questionIsOpen,
    isLastQuestion,
  ),
};
