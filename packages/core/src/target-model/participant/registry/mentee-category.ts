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
