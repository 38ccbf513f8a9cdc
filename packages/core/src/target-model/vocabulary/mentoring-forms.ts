import type { Text } from "@nastavnik/core";

/** Forms of mentoring (who mentors – whom), as Russian regional and municipal documents list them; the list is open, and an organisation may name forms of its own. */
export const mentoringForms = {
  "student-student": { ru: "«ученик – ученик»", en: "student to student" },
  "teacher-teacher": { ru: "«учитель – учитель»", en: "teacher to teacher" },
  "teacher-student": { ru: "«учитель – ученик»", en: "teacher to student" },
  "university-student-student": { ru: "«студент – ученик»", en: "university student to student" },
  "social-partner-student": { ru: "«социальный партнёр – ученик»", en: "social partner to student" },
  "employer-student": { ru: "«работодатель – ученик»", en: "employer to student" },
  "employer-university-student": { ru: "«работодатель – студент»", en: "employer to university student" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link mentoringForms}. */
export type MentoringForm = keyof typeof mentoringForms;

/** How a form is called; a form that is not listed is the organisation's own. */
export function formTitle(id: string): Text {
  const listed: Readonly<Record<string, Text>> = mentoringForms;
  const own = { ru: "своя форма организации", en: "a form of the organisation's own" };
  return (Object.hasOwn(listed, id) ? listed[id] : undefined) ?? own;
}

/** Who may be a mentee in a form; in a form of the organisation's own anybody may. */
export function menteeKindOf(form: string): "student" | "teacher" | undefined {
  if (!Object.hasOwn(mentoringForms, form)) return undefined;
  return form.endsWith("-teacher") ? "teacher" : "student";
}
