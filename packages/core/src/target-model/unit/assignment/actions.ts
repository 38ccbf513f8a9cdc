import { fallsUnderLabourCode } from "./labour-code.ts";
import { paperLacking } from "./papers.ts";
import { endTerm } from "../mentor-term.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const assignmentActions = {
  recordRefusal: record("*", (context, { at }) => ({ mentors: endTerm(context, at, "refused-assignment") })),
  recordCancellation: record("*", (context, { at }) => ({ mentors: endTerm(context, at, "assignment-cancelled") })),
  accountForPeople: record("account-for-people", (context, occasion) => ({
    isUnderLabourCode: fallsUnderLabourCode(occasion, context.mentor, context.mentees),
  })),
  suspendForPapers: record("account-for-people", (context, occasion) => ({
    suspendedFor: paperLacking(context, occasion),
  })),
  recordSuspension: record("suspend", (_context, { payload }) => ({ suspendedFor: payload.reason })),
  liftSuspension: record("resume", () => ({ suspendedFor: undefined })),
};
