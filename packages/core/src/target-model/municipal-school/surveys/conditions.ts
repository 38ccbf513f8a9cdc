import { surveyFits } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const surveysConditions = { "survey-may-be-recorded": surveyFits };
