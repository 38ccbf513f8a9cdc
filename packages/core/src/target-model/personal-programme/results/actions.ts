import { record } from "../record.ts";

/** What this theme writes into the context. */
export const resultsActions = {
  recordPlannedResults: record("plan-results", (_context, { payload }) => ({ indicators: payload.indicators })),
  recordResult: record("record-result", ({ resultFacts }, { payload: { fact } }) => ({
    resultFacts: { ...resultFacts, [fact.id]: fact },
  })),
  recordEvidence: record("add-evidence", ({ evidence }, { payload }) => ({ evidence: [...evidence, payload] })),
};
