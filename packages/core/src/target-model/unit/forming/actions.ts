import { end } from "../mentor-term.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const formingActions = {
  recordConsent: record("consent", (context, { payload }) => ({
    consents: { ...context.consents, [payload.person]: payload.document },
  })),
  recordNoReply: record("*", (context, { at }) => end(context, at, "no-reply")),
  goOnSeeking: record("*", () => ({ ending: undefined })),
  recordApproval: record("approve", (_context, { payload, at }) => ({
    order: payload.order,
    approvedAt: at.toString(),
  })),
};
