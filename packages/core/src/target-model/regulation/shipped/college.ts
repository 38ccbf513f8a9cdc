import { regulationFormat } from "@nastavnik/core/regulation";

/** A college or technical school: its students are mentored by enterprises and by its own teachers and masters. */
export const college = {
  format: regulationFormat,
  id: "college",
  edition: "1",
  title: { ru: "Положение о наставничестве в колледже", en: "Mentoring regulation of a college" },
  extends: "students-and-teachers",
  organisation: {
    kind: "college",
    posts: {
      "deputy-head": { ru: "заместитель директора по учебно-производственной работе", en: "deputy head for training" },
      teacher: { ru: "преподаватель, мастер производственного обучения", en: "teacher or master of training" },
    },
  },
  forms: {
    offered: [
      "employer-university-student",
      {
        id: "teacher-university-student",
        title: { ru: "«педагог – студент»", en: "teacher to college student" },
      },
      "student-student",
      "teacher-teacher",
    ],
  },
  preparation: { inform: ["teachers", "students", "site", "external-environment"] },
  mentees: { minimumAge: 14 },
} as const;
