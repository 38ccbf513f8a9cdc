import { all } from "@nastavnik/core";
import { notSuspended } from "../assignment/requirements.ts";
import { currentControlDone } from "../controls/current-control.ts";
import { plansDrawnUp } from "../checklist/requirements.ts";
import { programmeCompleted } from "../programme-of-its-own/requirements.ts";
import { keptByUnit } from "../programme-of-its-own/kept-by-unit.ts";
import { isParty } from "../forming/consents.ts";
import {
  approverIsNotAuthor,
  checklistCertified,
  closingHeld,
  finalControlDone,
  midTermControlDone,
  regularHeld,
  reportsApproved,
  reportSubmitted,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const closingConditions = {
  "report-may-be-submitted": keptByUnit,
  "report-may-be-approved": all(
    "report-may-be-approved",
    { ru: "Отчёт можно утвердить", en: "The report may be approved" },
    keptByUnit,
    isParty,
    reportSubmitted,
    approverIsNotAuthor,
  ),
  "may-be-closed": all(
    "may-be-closed",
    { ru: "Пару (группу) можно закрыть", en: "The unit may be closed" },
    checklistCertified,
    plansDrawnUp,
    regularHeld,
    closingHeld,
    currentControlDone,
    midTermControlDone,
    finalControlDone,
    reportsApproved,
    programmeCompleted,
    notSuspended,
  ),
};
