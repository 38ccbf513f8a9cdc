import { record } from "../record.ts";

/** What this theme writes into the context. */
export const clearancesActions = {
  recordClearance: record("provide-clearance", (context, { payload }) => ({
    clearances: {
      ...context.clearances,
      [payload.kind]: {
        document: payload.document,
        ...(payload.until === undefined ? {} : { until: payload.until }),
      },
    },
  })),
};
