/** How an agreed or working unit takes up a personalised programme. */
export const ownProgrammeTransitions = {
  "take-up-programme": { guard: "programme-may-be-taken-up", actions: "recordProgramme" },
} as const;
