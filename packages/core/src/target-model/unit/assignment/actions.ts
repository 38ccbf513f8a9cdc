import { endTerm } from "../mentor-term.ts";
import { on } from "../on.ts";

/** What this theme writes into the context. */
export const assignmentActions = {
  recordRefusal: on("*", (context, { at }) => ({ mentors: endTerm(context, at, "refused-assignment") })),
  recordCancellation: on("*", (context, { at }) => ({ mentors: endTerm(context, at, "assignment-cancelled") })),
  recordSuspension: on("suspend", (_context, { payload }) => ({ suspendedFor: payload.reason })),
  liftSuspension: on("resume", () => ({ suspendedFor: undefined })),
};
