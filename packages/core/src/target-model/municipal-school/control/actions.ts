import { record } from "../record.ts";

/** What this theme writes into the context. */
export const controlActions = {
  recordReport: record("hand-in-report", ({ reports }, { payload: { report, period }, at }) => ({
    reports: { ...reports, [report]: { period, at: at.toString() } },
  })),
  recordCheck: record("check-execution", ({ reports }, { payload: { report, outcome }, at }) => {
    const found = reports[report];
    return found === undefined
      ? {}
      : { reports: { ...reports, [report]: { ...found, outcome, checkedAt: at.toString() } } };
  }),
  recordExperience: record("share-experience", ({ experience }, { payload, at }) => ({
    experience: [...experience, { ...payload, at: at.toString() }],
  })),
};
