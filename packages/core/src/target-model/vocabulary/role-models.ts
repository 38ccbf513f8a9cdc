import type { Text } from "@nastavnik/core";

/** Role models within the forms of mentoring (Приморский краевой ИРО); the list is open. */
export const roleModels = {
  "experienced-to-young-teacher": {
    ru: "«опытный педагог – молодой специалист»",
    en: "experienced teacher to young specialist",
  },
  "young-to-experienced-teacher": {
    ru: "«молодой педагог – опытный педагог или группа педагогов»",
    en: "young teacher to an experienced one or to a group",
  },
  "head-to-teacher": { ru: "«руководитель – педагог»", en: "head to teacher" },
  "teacher-curator-to-students": {
    ru: "«педагог-куратор – группа обучающихся»",
    en: "teacher as curator to a group of students",
  },
  "young-teacher-curator-to-students": {
    ru: "«молодой педагог-куратор – группа обучающихся»",
    en: "young teacher as curator to a group of students",
  },
  "teacher-to-students": { ru: "«учитель – обучающиеся»", en: "teacher to students" },
  "student-mentor-to-mentee": {
    ru: "«обучающийся-наставник – наставляемый или группа»",
    en: "student to student or to a group",
  },
  "social-partner-to-students": {
    ru: "«социальный партнёр – группа обучающихся»",
    en: "social partner to a group of students",
  },
  "university-student-to-students": {
    ru: "«студент – группа обучающихся»",
    en: "university student to a group of students",
  },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link roleModels}. */
export type RoleModel = keyof typeof roleModels;
