/** Every programme goes into the school's bank and onto the site, whether it is packaged or not (R86). */
export const publicationTransitions = {
  "include-in-bank": { actions: "recordInBank" },
  publish: { guard: "may-be-placed", actions: "recordPlacement" },
} as const;
