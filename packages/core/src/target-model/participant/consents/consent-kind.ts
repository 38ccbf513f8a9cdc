/** Consents of a participant (B.5); each is a document of its own. */
export const consentKinds = ["personal-data", "duty", "publication"] as const;
