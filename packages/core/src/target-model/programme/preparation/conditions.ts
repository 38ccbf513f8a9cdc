import { all } from "@nastavnik/core";
import { documentsExist } from "../documents/requirements.ts";
import {
  curatorsAppointed,
  everybodyInformed,
  formsChosen,
  modelIntroduced,
  needsMonitored,
  regulationOrdered,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const preparationConditions = {
  "needs-monitored": needsMonitored,
  "preparation-finished": all(
    "preparation-finished",
    { ru: "Условия для запуска подготовлены", en: "The conditions are prepared" },
    modelIntroduced,
    regulationOrdered,
    documentsExist,
    curatorsAppointed,
    needsMonitored,
    formsChosen,
    everybodyInformed,
  ),
};
