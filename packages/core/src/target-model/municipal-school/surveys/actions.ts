import { record } from "../record.ts";

/** What this theme writes into the context. */
export const surveysActions = {
  recordSurvey: record("hold-survey", ({ surveys }, { payload: { survey, ...rest }, at }) => ({
    surveys: { ...surveys, [survey]: { ...rest, at: at.toString() } },
  })),
};
