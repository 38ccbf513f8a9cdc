import { regulationFormat } from "@nastavnik/core/regulation";

/** Mentoring of teachers by teachers: no pupils, so no lists of them, no guardians to inform and no third parties. */
export const teachersOnly = {
  format: regulationFormat,
  id: "teachers-only",
  edition: "1",
  title: { ru: "Положение о наставничестве педагогов", en: "Mentoring regulation for teachers" },
  extends: "students-and-teachers",
  forms: { offered: ["teacher-teacher"] },
  preparation: { inform: ["teachers", "site"] },
  registries: { lists: ["mentees-teachers", "mentors-teachers"] },
  mentees: {
    kinds: ["teacher"],
    categories: { teacher: ["young-specialist", "burnout", "adapting-to-new-workplace", "wants-digital-skills"] },
    informationSources: {
      teacher: [
        "personal-file",
        "methodical-analysis",
        "attestation-recommendations",
        "professional-standard-questionnaire",
      ],
    },
  },
  mentors: { kinds: ["teacher", "veteran"] },
} as const;
