import { all } from "@nastavnik/core";
import { notSuspended } from "../assignment/requirements.ts";
import { isParty } from "../forming/consents.ts";
import { certifierIsNotMentor, everyoneRanked, planOfParty } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const checklistConditions = {
  "ranking-may-be-agreed": all(
    "ranking-may-be-agreed",
    { ru: "Ранжирование можно согласовать", en: "The ranking may be agreed" },
    isParty,
    notSuspended,
  ),
  "everyone-ranked": everyoneRanked,
  "checklist-may-be-certified": all(
    "checklist-may-be-certified",
    { ru: "Чек-лист можно заверить", en: "The checklist may be certified" },
    certifierIsNotMentor,
    notSuspended,
  ),
  "plan-may-be-drawn-up": all(
    "plan-may-be-drawn-up",
    { ru: "План можно составить", en: "The plan may be drawn up" },
    planOfParty,
    notSuspended,
  ),
};
