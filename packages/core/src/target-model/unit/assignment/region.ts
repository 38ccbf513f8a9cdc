import { unitSetup } from "../unit-setup.ts";

const applies = { target: "resigning", guard: "resigns-with-notice", actions: "applyToHead" } as const;

/** The mentor's assignment: in force, suspended, or ending after a notice. */
export const assignmentRegion = unitSetup.createStateConfig({
  initial: "in-force",
  states: {
    "in-force": {
      on: {
        "account-for-people": {
          target: "suspended",
          guard: "papers-lacking",
          actions: ["accountForPeople", "suspendForPapers"],
        },
        resign: applies,
        suspend: { target: "suspended", actions: "recordSuspension" },
        "cancel-assignment": { target: "under-notice", guard: "under-labour-code" },
        "refuse-assignment": { target: "refused", guard: "refuses-with-notice" },
      },
    },
    suspended: {
      on: {
        resign: applies,
        suspend: { actions: "recordSuspension" },
        resume: { target: "in-force", guard: "may-be-resumed", actions: "liftSuspension" },
        "cancel-assignment": { target: "under-notice", guard: "under-labour-code" },
        "refuse-assignment": { target: "refused", guard: "refuses-with-notice" },
      },
    },
    // The head has the mentor's application; who does not decide in time does not hold the mentor.
    resigning: {
      after: { resignation: { target: "#unit.seeking-mentor", actions: "recordResignation" } },
      on: {
        "accept-resignation": { target: "#unit.seeking-mentor", actions: "recordResignation" },
        "take-back-resignation": [{ target: "suspended", guard: "is-suspended-now" }, { target: "in-force" }],
        suspend: { actions: "recordSuspension" },
        resume: { guard: "may-be-resumed", actions: "liftSuspension" },
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
