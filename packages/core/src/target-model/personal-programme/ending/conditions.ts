import { all } from "@nastavnik/core";
import { unitWorks } from "../approval/requirements.ts";
import { waysUsed } from "../results/requirements.ts";
import { endedInTime, needsMet } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const endingConditions = {
  "may-be-completed": all(
    "may-be-completed",
    { ru: "Программу можно завершить", en: "The programme may be completed" },
    unitWorks,
    needsMet,
    waysUsed,
    endedInTime,
  ),
};
