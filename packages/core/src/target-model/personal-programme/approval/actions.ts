import { record } from "../record.ts";

/** What this theme writes into the context. */
export const approvalActions = {
  recordApproval: record("approve", (_context, { payload, act, at }) => ({
    approval: { document: payload.document, role: act.kind === "office" ? act.role : "curator", at: at.toString() },
  })),
  recordBeginning: record("begin", (_context, { at }) => ({ startedAt: at.toString() })),
};
