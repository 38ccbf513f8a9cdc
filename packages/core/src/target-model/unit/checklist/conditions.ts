import { all } from "@nastavnik/core";
import { notSuspended } from "../assignment/requirements.ts";
import { everyoneRanked, planByItsOwner, planOfParty } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const checklistConditions = {
  "everyone-ranked": everyoneRanked,
  "plan-may-be-drawn-up": all(
    "plan-may-be-drawn-up",
    { ru: "План можно составить", en: "The plan may be drawn up" },
    planOfParty,
    planByItsOwner,
    notSuspended,
  ),
};
