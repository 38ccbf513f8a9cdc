import { record } from "../record.ts";

/** What this theme writes into the context. */
export const endingActions = {
  recordClosing: record("close", (_context, { at }) => ({ ending: { reason: "completed", at: at.toString() } })),
  recordCancellation: record("cancel", (_context, { payload: { reason }, at }) => ({
    ending: { reason, at: at.toString() },
  })),
  recordLoss: record("lose-school", (_context, { at }) => ({ ending: { reason: "school-over", at: at.toString() } })),
};
