import { end } from "../mentor-term.ts";
import { on } from "../on.ts";

/** What this theme writes into the context. */
export const formingActions = {
  recordConsent: on("consent", (context, { payload }) => ({
    consents: { ...context.consents, [payload.person]: payload.document },
  })),
  recordNoReply: on("*", (context, { at }) => end(context, at, "no-reply")),
  goOnSeeking: on("*", () => ({ ending: undefined })),
  recordAddendum: on("attach-contract-addendum", (_context, { payload }) => ({ contractAddendum: payload.document })),
  recordApproval: on("approve", (_context, { payload, at }) => ({ order: payload.order, approvedAt: at.toString() })),
};
