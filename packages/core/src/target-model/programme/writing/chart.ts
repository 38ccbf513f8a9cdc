/** What this theme adds in every stage: a programme that is in force is amended by another version. */
export const writingTransitions = {
  "write-programme": { guard: "programme-may-be-written", actions: "recordProgramme" },
} as const;
