import { record } from "../record.ts";

/** What this theme writes into the context. */
export const assessmentActions = {
  recordResult: record("show-result", ({ shown }, { payload: { result, way, form, document }, at }) => ({
    shown: { ...shown, [result]: [...(shown[result] ?? []), { way, form, document, at: at.toString() }] },
  })),
  recordIndicators: record("plan-indicators", (_context, { payload: { indicators } }) => ({ indicators })),
  recordIndicator: record("record-indicator", ({ indicatorFacts }, { payload: { fact } }) => ({
    indicatorFacts: { ...indicatorFacts, [fact.id]: fact },
  })),
};
