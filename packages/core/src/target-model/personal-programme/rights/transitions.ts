/** What the mentor and the mentees may turn to the curator with, and what the mentor notes. */
export const rightsTransitions = {
  "note-indiscipline": { guard: "indiscipline-may-be-noted", actions: "recordIncident" },
  "report-difficulty": { actions: "recordDifficulty" },
  "propose-change": { guard: "proposal-is-new", actions: "recordProposal" },
  "answer-proposal": { guard: "proposal-is-open", actions: "recordAnswer" },
  "ask-for-support": { guard: "support-request-is-new", actions: "recordSupportAsked" },
  "give-support": { guard: "support-asked-for", actions: "recordSupportGiven" },
  "join-attestation": { guard: "mentee-of-programme", actions: "recordAttestation" },
} as const;
