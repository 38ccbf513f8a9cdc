import { resultPlanned, resultsCorrespond, resultsDeviate, resultsDistinct } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const resultsConditions = {
  "results-may-be-planned": resultsDistinct,
  "result-planned": resultPlanned,
  "results-correspond": resultsCorrespond,
  "results-deviate": resultsDeviate,
};
