/** What this theme adds in every stage. */
export const stimulusTransitions = {
  "score-stimulus": { guard: "stimulus-may-be-scored", actions: "recordScores" },
} as const;
