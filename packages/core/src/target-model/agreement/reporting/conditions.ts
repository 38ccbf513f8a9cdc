import { doneAreTasks, reportFallenDue } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const reportingConditions = {
  "report-may-be-given": doneAreTasks,
  "report-fallen-due": reportFallenDue,
};
