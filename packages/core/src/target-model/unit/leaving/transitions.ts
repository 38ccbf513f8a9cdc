/** How a unit that works loses its mentor or a mentee. */
export const leavingTransitions = {
  resign: [
    { target: "seeking-mentor", guard: "resigns-at-once", actions: ["recordResignation", "applyToHead"] },
    { guard: "resigns-fulfilled", actions: ["recordFulfilment", "applyToHead"] },
  ],
  "remove-mentor": { target: "seeking-mentor", guard: "negligence-recorded", actions: "recordRemoval" },
  "lose-participant": [
    { target: "seeking-mentor", guard: "loses-mentor", actions: "loseMentor" },
    { target: "dissolved", guard: "loses-last-mentee", actions: "recordEnding" },
    { guard: "loses-one-mentee", actions: "loseMentee" },
  ],
} as const;
