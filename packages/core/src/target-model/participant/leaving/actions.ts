import { record } from "../record.ts";
import { leave } from "./leave.ts";

/** What this theme writes into the context. */
export const leavingActions = {
  recordDecline: record("decline", (_context, { payload, at }) => ({
    leaving: { reason: payload.reason, at: at.toString() },
  })),
  leaveProgramme: record("withdraw", (context, { payload, at }) => leave(context, payload.reason, at)),
  // The units end by the same order and let their people go.
  endParticipation: record("end-participation", (_context, { payload, at }) => ({
    leaving: { reason: payload.reason, at: at.toString() },
  })),
  readmit: record("readmit", () => ({ leaving: undefined, selectedFor: [], training: undefined })),
};
