import { all } from "@nastavnik/core";
import { notSuspended } from "../assignment/requirements.ts";
import { keptByUnit } from "../programme-of-its-own/kept-by-unit.ts";
import { everyoneRanked, planByItsOwner, planOfParty } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const checklistConditions = {
  "everyone-ranked": everyoneRanked,
  "checklist-may-be-kept": all(
    "checklist-may-be-kept",
    { ru: "Чек-лист пары (группы) можно вести", en: "The unit's checklist may be kept" },
    keptByUnit,
    notSuspended,
  ),
  "plan-may-be-drawn-up": all(
    "plan-may-be-drawn-up",
    { ru: "План можно составить", en: "The plan may be drawn up" },
    keptByUnit,
    planOfParty,
    planByItsOwner,
    notSuspended,
  ),
};
