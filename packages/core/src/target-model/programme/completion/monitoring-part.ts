/** The three results that monitoring gives in the end (R75). */
export const monitoringParts = ["satisfaction", "quality", "influence"] as const;
