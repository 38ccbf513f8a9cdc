import { unitWorks } from "../approval/requirements.ts";
import { all } from "@nastavnik/core";
import { deficitsDiagnosed, rankedAlike, rankingComplete } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const checklistConditions = {
  "unit-works": unitWorks,
  "checklist-may-be-drafted": all(
    "checklist-may-be-drafted",
    { ru: "Проект чек-листа можно составить", en: "The checklist may be drafted" },
    unitWorks,
    deficitsDiagnosed,
  ),
  "deficits-may-be-ranked": all(
    "deficits-may-be-ranked",
    { ru: "Дефициты можно расставить", en: "The deficits may be ranked" },
    unitWorks,
    rankingComplete,
  ),
  "ranked-alike": rankedAlike,
};
