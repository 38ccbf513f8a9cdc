/** Planned results until the programme is completed. */
export const planningTransitions = {
  "plan-results": { guard: "results-may-be-planned", actions: "recordPlannedResults" },
} as const;

/** What shows the results, while the programme is in work and after. */
export const evidenceTransitions = {
  "record-result": { guard: "result-planned", actions: "recordResult" },
  "add-evidence": { actions: "recordEvidence" },
} as const;
