/** What this theme adds in every stage. */
export const materialsTransitions = {
  "study-materials": { actions: "recordMaterials" },
} as const;
