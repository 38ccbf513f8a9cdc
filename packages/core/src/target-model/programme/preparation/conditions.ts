import { all } from "@nastavnik/core";
import { documentsAdopted } from "../documents/requirements.ts";
import { curatorsAppointed, everybodyInformed, formsChosen, needsMonitored, ordersIssued } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const preparationConditions = {
  "needs-monitored": needsMonitored,
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
