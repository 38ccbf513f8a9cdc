import { experienceOfMentor, reportAwaitsCheck, reportFits } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const controlConditions = {
  "report-may-be-handed-in": reportFits,
  "report-may-be-checked": reportAwaitsCheck,
  "experience-may-be-shared": experienceOfMentor,
};
