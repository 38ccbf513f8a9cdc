import { all } from "@nastavnik/core";
import { notSuspended } from "../assignment/requirements.ts";
import { unitContractAddendum } from "../forming/approval.ts";
import { currentControlDone, currentControlMissing } from "./current-control.ts";
import { midTermControlDone } from "../closing/requirements.ts";
import { plansDrawnUp } from "../checklist/requirements.ts";
import { keptByUnit } from "../programme-of-its-own/kept-by-unit.ts";
import { isOwnControl, listedControlsDone, ownControlNext } from "./own-controls.ts";
import {
  controlEvidence,
  finalCoversAll,
  isCurrentControl,
  isFinalControl,
  isMidTermControl,
  outsideEventsOnlyInFinal,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const controlsConditions = {
  "current-control-missing": currentControlMissing,
  "current-control": all(
    "current-control",
    { ru: "Текущий контроль можно принять", en: "The current control may be taken" },
    isCurrentControl,
    controlEvidence,
    outsideEventsOnlyInFinal,
    unitContractAddendum,
    notSuspended,
  ),
  "own-control": all(
    "own-control",
    { ru: "Контроль организации можно принять", en: "A control of the organisation's own may be taken" },
    isOwnControl,
    ownControlNext,
    controlEvidence,
    outsideEventsOnlyInFinal,
    unitContractAddendum,
    notSuspended,
  ),
  "mid-term-control": all(
    "mid-term-control",
    { ru: "Промежуточный контроль можно принять", en: "The mid-term control may be taken" },
    isMidTermControl,
    keptByUnit,
    controlEvidence,
    outsideEventsOnlyInFinal,
    unitContractAddendum,
    notSuspended,
  ),
  "final-control": all(
    "final-control",
    { ru: "Итоговый контроль можно принять", en: "The final control may be taken" },
    isFinalControl,
    keptByUnit,
    controlEvidence,
    finalCoversAll,
    listedControlsDone,
    currentControlDone,
    midTermControlDone,
    plansDrawnUp,
    unitContractAddendum,
    notSuspended,
  ),
};
