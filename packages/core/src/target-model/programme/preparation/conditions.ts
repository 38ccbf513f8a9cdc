import { all } from "@nastavnik/core";
import { stageEnd } from "../stages/stage-ends.ts";
import { answeredByAsked, formsInRegulation, needsMonitored } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const preparationConditions = {
  "needs-may-be-recorded": answeredByAsked,
  "forms-may-be-chosen": all(
    "forms-may-be-chosen",
    { ru: "Формы можно выбрать", en: "The forms may be chosen" },
    needsMonitored,
    formsInRegulation,
  ),
  "preparation-finished": stageEnd("preparation", "preparation-finished", {
    ru: "Условия для запуска подготовлены",
    en: "The conditions are prepared",
  }),
};
