import type { Text } from "@nastavnik/core";

/** Forms of mentoring that schools choose from (who mentors – whom), as Russian regional and municipal documents list them. */
export const mentoringForms = {
  "student-student": { ru: "«ученик – ученик»", en: "student to student" },
  "teacher-teacher": { ru: "«учитель – учитель»", en: "teacher to teacher" },
  "teacher-student": { ru: "«учитель – ученик»", en: "teacher to student" },
  "university-student-student": { ru: "«студент – ученик»", en: "university student to student" },
  "social-partner-student": { ru: "«социальный партнёр – ученик»", en: "social partner to student" },
  "employer-student": { ru: "«работодатель – ученик»", en: "employer to student" },
  "employer-university-student": { ru: "«работодатель – студент»", en: "employer to university student" },
} as const satisfies Record<string, Text>;

/** Identifier of a form of mentoring. */
export type MentoringForm = keyof typeof mentoringForms;
