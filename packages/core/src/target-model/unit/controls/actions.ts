import { record } from "../record.ts";

/** What this theme writes into the context. */
export const controlsActions = {
  recordControl: record("carry-out-control", (context, { payload, at }) => ({
    controls: {
      ...context.controls,
      [payload.kind]: { at: at.toString(), covers: payload.covers, evidence: payload.evidence },
    },
  })),
};
