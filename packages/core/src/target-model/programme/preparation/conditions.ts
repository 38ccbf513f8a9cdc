import { all } from "@nastavnik/core";
import { documentsAdopted } from "../documents/requirements.ts";
import {
  curatorsAppointed,
  everybodyInformed,
  formsChosen,
  formsInRegulation,
  needsMonitored,
  ordersIssued,
} from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const preparationConditions = {
  "forms-may-be-chosen": all(
    "forms-may-be-chosen",
    { ru: "Формы можно выбрать", en: "The forms may be chosen" },
    needsMonitored,
    formsInRegulation,
  ),
  "preparation-finished": all(
    "preparation-finished",
    { ru: "Условия для запуска подготовлены", en: "The conditions are prepared" },
    ordersIssued,
    documentsAdopted,
    curatorsAppointed,
    needsMonitored,
    formsChosen,
    everybodyInformed,
  ),
};
