import { all } from "@nastavnik/core";
import {
  authorsOfOrigin,
  caseComplete,
  cardComplete,
  materialKnown,
  materialNew,
  onlyPracticeOfOrigin,
  originPackaged,
  programmeOfPracticeRuns,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const draftingConditions = {
  "may-be-drawn-up": all(
    "may-be-drawn-up",
    { ru: "Практику можно описывать", en: "The practice may be drawn up" },
    programmeOfPracticeRuns,
    originPackaged,
    authorsOfOrigin,
    onlyPracticeOfOrigin,
  ),
  "material-may-be-added": materialNew,
  "material-may-be-removed": materialKnown,
  "may-be-submitted": all(
    "may-be-submitted",
    { ru: "Практику можно представить на экспертизу", en: "The practice may be submitted" },
    cardComplete,
    caseComplete,
  ),
};
