/** Where information about a mentee's needs may come from (R19, R20). */
export const informationSources = {
  student: ["class-teacher", "psychologist", "social-worker", "guardian"],
  teacher: [
    "personal-file",
    "methodical-analysis",
    "attestation-recommendations",
    "professional-standard-questionnaire",
  ],
} as const;
