/** Who a participant is (A.4: categories of mentors, and the two target groups of mentees). */
export const participantKinds = [
  "student",
  "teacher",
  "parent",
  "graduate",
  "employer",
  "entrepreneur",
  "veteran",
] as const;

/** Categories of mentees (г. Мегион): six of students, four of teachers. */
export const menteeCategories = {
  student: [
    "outstanding-abilities",
    "unsatisfactory-results",
    "limited-health",
    "difficult-life-situation",
    "behaviour-problems",
    "detached-from-school-life",
  ],
  teacher: ["young-specialist", "burnout", "adapting-to-new-workplace", "wants-digital-skills"],
} as const;

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
