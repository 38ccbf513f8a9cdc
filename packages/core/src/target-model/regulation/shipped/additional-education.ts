import { regulationFormat } from "@nastavnik/core/regulation";

/**
 * Additional education: children from five years on, and older pupils who mentor younger ones, and nobody else. One that
 * has teachers as mentors too says so: `mentors: { kinds: { add: [teacher] } }`, with a form beside.
 */
export const additionalEducation = {
  format: regulationFormat,
  id: "additional-education",
  edition: "2",
  title: {
    ru: "Положение о наставничестве в организации дополнительного образования",
    en: "Mentoring regulation of additional education",
  },
  extends: "students-and-teachers",
  organisation: {
    kind: "additional-education",
    posts: { teacher: { ru: "педагог дополнительного образования", en: "teacher of additional education" } },
  },
  forms: { clause: "раздел о формах: ученик – ученик", offered: ["student-student"] },
  registries: { clause: "раздел о базах", lists: ["mentees-students", "mentors-students"] },
  mentees: {
    clause: "раздел о наставляемых: дети от пяти лет",
    kinds: ["student"],
    categories: {
      student: [
        "outstanding-abilities",
        "unsatisfactory-results",
        "limited-health",
        "difficult-life-situation",
        "behaviour-problems",
        "detached-from-school-life",
      ],
    },
    informationSources: { student: ["class-teacher", "psychologist", "social-worker", "guardian"] },
    minimumAge: 5,
  },
  mentors: { clause: "раздел о наставниках: только обучающиеся", kinds: ["student"] },
} as const;
