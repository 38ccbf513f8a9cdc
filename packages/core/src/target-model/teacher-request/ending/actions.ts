import { record } from "../record.ts";

/** What this theme writes into the context. */
export const endingActions = {
  recordEnding: record(["withdraw", "decline"], (_context, { payload: { reason }, at }) => ({
    ending: { reason, at: at.toString() },
  })),
};
