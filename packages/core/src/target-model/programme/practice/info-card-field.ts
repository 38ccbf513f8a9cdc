/** The head fields of an info card (R87). */
export const infoCardFields = ["full-name", "email", "phone", "organisation", "position", "experience"] as const;
