import { on } from "../on.ts";
import { leave } from "./leave.ts";

/** What this theme writes into the context. */
export const leavingActions = {
  recordDecline: on("decline", (_context, { payload, at }) => ({
    leaving: { reason: payload.reason, at: at.toString() },
  })),
  leaveProgramme: on("withdraw", (context, { payload, at }) => leave(context, payload.reason, at)),
  readmit: on("readmit", () => ({ leaving: undefined, selectedFor: [], training: undefined })),
};
