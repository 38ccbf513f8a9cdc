import { on } from "../on.ts";

/** What this theme writes into the context. */
export const reviewActions = {
  recordIndicator: on("record-indicator", (context, { payload }) => ({
    indicatorFacts: { ...context.indicatorFacts, [payload.fact.id]: payload.fact },
  })),
  decidePackage: on("package", () => ({ verdict: "package" as const })),
  decideRevise: on("revise", () => ({ verdict: "revise" as const })),
};
