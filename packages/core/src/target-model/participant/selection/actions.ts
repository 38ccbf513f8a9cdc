import { record } from "../record.ts";

/** What this theme writes into the context. */
export const selectionActions = {
  selectForForm: record("select", (context, { payload }) => ({
    selectedFor: [...new Set([...context.selectedFor, payload.form])],
  })),
  standDown: record("stand-down", (_context, { payload, at }) => ({
    removal: { unit: payload.unit, at: at.toString() },
  })),
  reinstate: record("reinstate", () => ({ removal: undefined })),
  recordTraining: record("train", (_context, { payload, at }) => ({
    training: { mode: payload.mode, at: at.toString() },
  })),
};
