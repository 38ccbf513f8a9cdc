/** A refusal that needs no notice ends the assignment at once, whatever state it is in. */
export const assignmentTransitions = {
  "refuse-assignment": { target: "seeking-mentor", guard: "refuses-at-once", actions: "recordRefusal" },
} as const;
