import { participantSetup } from "../participant-setup.ts";

/** A consent may be withdrawn wherever the person is by then. */
export const consentsTransitions = {
  "withdraw-consent": [
    { target: ".leaving", guard: "processing-must-stop", actions: ["withdrawConsent", "beginLeaving"] },
    { guard: "consent-may-be-withdrawn", actions: "withdrawConsent" },
  ],
} as const;

/** The consent to processing is withdrawn: the data are destroyed in time, or the person consents again. */
export const leaving = participantSetup.createStateConfig({
  initial: "due",
  on: {
    "give-consent": [
      { target: "registered.paired", guard: "returns-to-unit", actions: ["recordConsent", "comeBack"] },
      { target: "registered.ready", guard: "returns-to-mentors", actions: ["recordConsent", "comeBack"] },
      { target: "intake", guard: "returns-to-intake", actions: ["recordConsent", "comeBack"] },
      { target: "withdrawn", guard: "returns-to-outside", actions: "recordConsent" },
      { guard: "consent-may-be-given", actions: "recordConsent" },
    ],
    "reserve-seat": { guard: "seat-given-back", actions: "reserveSeat" },
    "stop-processing": { target: "departed", actions: "depart" },
  },
  states: {
    due: { after: { "processing-stop": { target: "overdue", actions: "remindToStop" } } },
    overdue: {},
  },
});
