import { record } from "../record.ts";
import { judgedFacts } from "./verdict-relation.ts";

/** What this theme writes into the context. */
export const reviewActions = {
  planIndicators: record("plan-indicators", (_context, { payload }) => ({ indicators: payload.indicators })),
  recordIndicator: record("record-indicator", (context, { payload }) => ({
    indicatorFacts: { ...context.indicatorFacts, [payload.fact.id]: payload.fact },
  })),
  decidePackage: record("package", (context, { world }) => ({
    verdict: "package" as const,
    indicatorFacts: judgedFacts(context, world),
  })),
  decideRevise: record("revise", (context, { world }) => ({
    verdict: "revise" as const,
    indicatorFacts: judgedFacts(context, world),
  })),
};
