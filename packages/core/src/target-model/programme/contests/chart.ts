/** What this theme adds in every stage. */
export const contestsTransitions = {
  "hold-contest": { guard: "contest-may-be-held", actions: "recordContest" },
} as const;
