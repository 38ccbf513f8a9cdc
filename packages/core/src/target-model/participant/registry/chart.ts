import { participantSetup } from "../participant-setup.ts";

/** What may come in about a person before the registry and in it. */
export const entry = {
  "answer-questionnaire": { guard: "questionnaire-may-be-answered", actions: "recordQuestionnaire" },
  "give-consent": { guard: "consent-may-be-given", actions: "recordConsent" },
  "provide-clearance": { guard: "clearance-may-be-provided", actions: "recordClearance" },
  "add-third-party-information": { guard: "information-may-be-added", actions: "recordInformation" },
} as const;

/** Registered, and not in the registry yet. */
export const intake = participantSetup.createStateConfig({
  on: {
    ...entry,
    "change-entry": { actions: "changeEntry" },
    "correct-entry": [
      { guard: "entry-may-be-moved", actions: "correctEntry" },
      { guard: "entry-may-be-corrected", actions: "correctEntry" },
    ],
    "enter-registry": [
      { target: "registered.searching", guard: "mentee-may-enter" },
      { target: "registered.listed", guard: "mentor-may-enter" },
    ],
    "end-participation": { target: "withdrawn", actions: "endParticipation" },
    decline: { target: "declined", actions: "recordDecline" },
  },
});
