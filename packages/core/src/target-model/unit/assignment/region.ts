import { unitSetup } from "../unit-setup.ts";

/** The mentor's assignment: in force, suspended, or ending after a notice. */
export const assignmentRegion = unitSetup.createStateConfig({
  initial: "in-force",
  states: {
    "in-force": {
      on: {
        suspend: { target: "suspended", actions: "recordSuspension" },
        "cancel-assignment": { target: "under-notice", guard: "under-labour-code" },
        "refuse-assignment": { target: "refused", guard: "refuses-with-notice" },
      },
    },
    suspended: {
      on: {
        suspend: { actions: "recordSuspension" },
        resume: { target: "in-force", guard: "may-be-resumed", actions: "liftSuspension" },
        "cancel-assignment": { target: "under-notice", guard: "under-labour-code" },
        "refuse-assignment": { target: "refused", guard: "refuses-with-notice" },
      },
    },
    // A notice runs on through a suspension.
    "under-notice": {
      after: { notice: { target: "#unit.seeking-mentor", actions: "recordCancellation" } },
      on: {
        suspend: { actions: "recordSuspension" },
        resume: { guard: "may-be-resumed", actions: "liftSuspension" },
      },
    },
    refused: {
      after: { "refusal-notice": { target: "#unit.seeking-mentor", actions: "recordRefusal" } },
      on: {
        suspend: { actions: "recordSuspension" },
        resume: { guard: "may-be-resumed", actions: "liftSuspension" },
      },
    },
  },
});
