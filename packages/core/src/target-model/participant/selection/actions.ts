import { on } from "../on.ts";

/** What this theme writes into the context. */
export const selectionActions = {
  selectForForm: on("select", (context, { payload }) => ({
    selectedFor: [...new Set([...context.selectedFor, payload.form])],
  })),
  recordTraining: on("train", (_context, { payload, at }) => ({
    training: { mode: payload.mode, at: at.toString() },
  })),
};
