import { record } from "../record.ts";

/** What this theme writes into the context. */
export const descriptionActions = {
  recordDescription: record("describe", (_context, { payload, at }) => ({
    description: { ...payload, at: at.toString() },
  })),
};
