import { record } from "../record.ts";

/** What this theme writes into the context. */
export const plansActions = {
  recordPlan: record("draw-up-plan", ({ plans }, { payload: { whose, rows } }) => ({
    plans: { ...plans, [whose]: { version: 1, rows, done: {}, formerVersions: [] } },
  })),
  recordCorrection: record("correct-plan", ({ plans, incidents }, { payload: { whose, rows, answers }, at }) => {
    const former = plans[whose];
    if (former === undefined) return {};
    const { version, done, formerVersions } = former;
    const kept = { version, rows: former.rows, until: at.toString() };
    const noted = answers === undefined ? undefined : incidents[answers];
    return {
      plans: { ...plans, [whose]: { version: version + 1, rows, done, formerVersions: [...formerVersions, kept] } },
      ...(answers !== undefined &&
        noted !== undefined && { incidents: { ...incidents, [answers]: { ...noted, correctedAt: at.toString() } } }),
    };
  }),
  recordRow: record("finish-row", ({ plans }, { payload: { whose, row, document }, at }) => {
    const plan = plans[whose];
    if (plan === undefined) return {};
    const done = { at: at.toString(), ...(document !== undefined && { document }) };
    return { plans: { ...plans, [whose]: { ...plan, done: { ...plan.done, [row]: done } } } };
  }),
};
