/** Whom preparation informs (R10). */
export const audiences = ["teachers", "parents", "students", "site", "external-environment"] as const;
