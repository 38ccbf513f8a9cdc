import { coAuthorsOf, mentorOf } from "../rule.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const endingActions = {
  accountForParties: record("account-for-parties", ({ mentor }, occasion) => ({
    mentor: mentorOf(occasion) ?? mentor,
    mentees: coAuthorsOf(occasion),
  })),
  recordCompletion: record("complete", (_context, { at }) => ({
    ending: { reason: "completed", at: at.toString() },
  })),
  recordCancellation: record("cancel", (_context, { payload, at }) => ({
    ending: { reason: payload.reason, at: at.toString() },
  })),
};
