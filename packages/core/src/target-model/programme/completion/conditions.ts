import { namedHaveConsented } from "./publication.ts";
import { monitoringComplete } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const completionConditions = {
  "completion-finished": monitoringComplete,
  "may-be-published": namedHaveConsented,
};
