import { assessedByTable, indicatorPlanned, indicatorsStay } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const assessmentConditions = {
  "result-may-be-assessed": assessedByTable,
  "indicators-may-be-planned": indicatorsStay,
  "indicator-may-be-recorded": indicatorPlanned,
};
