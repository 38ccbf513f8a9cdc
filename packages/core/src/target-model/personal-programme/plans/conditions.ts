import { all } from "@nastavnik/core";
import { unitWorks } from "../approval/requirements.ts";
import {
  answersIndiscipline,
  correctedByWhomAllowed,
  doneRowsStay,
  planByItsOwner,
  planExists,
  planIsNew,
  planOfAuthor,
  plansAfterRanking,
  rowOpen,
  rowsNamedOnce,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const plansConditions = {
  "plan-may-be-drawn-up": all(
    "plan-may-be-drawn-up",
    { ru: "План можно составить", en: "The plan may be drawn up" },
    unitWorks,
    planOfAuthor,
    planByItsOwner,
    planIsNew,
    rowsNamedOnce,
    plansAfterRanking,
  ),
  "plan-may-be-corrected": all(
    "plan-may-be-corrected",
    { ru: "План можно скорректировать", en: "The plan may be corrected" },
    unitWorks,
    planByItsOwner,
    planExists,
    rowsNamedOnce,
    correctedByWhomAllowed,
    doneRowsStay,
    answersIndiscipline,
  ),
  "row-may-be-finished": all(
    "row-may-be-finished",
    { ru: "Строку плана можно выполнить", en: "The row may be finished" },
    unitWorks,
    planByItsOwner,
    planExists,
    rowOpen,
  ),
};
