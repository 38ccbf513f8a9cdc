import { on } from "../on.ts";
import { factsToJudge } from "./counted-facts.ts";

/** What this theme writes into the context. */
export const reviewActions = {
  recordIndicator: on("record-indicator", (context, { payload }) => ({
    indicatorFacts: { ...context.indicatorFacts, [payload.fact.id]: payload.fact },
  })),
  decidePackage: on("package", (context, { world }) => ({
    verdict: "package" as const,
    indicatorFacts: factsToJudge(context, world),
  })),
  decideRevise: on("revise", (context, { world }) => ({
    verdict: "revise" as const,
    indicatorFacts: factsToJudge(context, world),
  })),
};
