import { on } from "../on.ts";

/** What this theme writes into the context. */
export const clearancesActions = {
  recordClearance: on("provide-clearance", (context, { payload }) => ({
    clearances: { ...context.clearances, [payload.kind]: payload.document },
  })),
};
