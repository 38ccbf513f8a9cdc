import { endTerm } from "../mentor-term.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const assignmentActions = {
  recordRefusal: record("*", (context, { at }) => ({ mentors: endTerm(context, at, "refused-assignment") })),
  recordCancellation: record("*", (context, { at }) => ({ mentors: endTerm(context, at, "assignment-cancelled") })),
  recordSuspension: record("suspend", (_context, { payload }) => ({ suspendedFor: payload.reason })),
  liftSuspension: record("resume", () => ({ suspendedFor: undefined })),
};
