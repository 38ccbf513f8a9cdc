import { regulationFormat } from "@nastavnik/core/regulation";

/** Additional education: children from five years on, and older pupils who mentor younger ones. */
export const additionalEducation = {
  format: regulationFormat,
  id: "additional-education",
  edition: "1",
  title: {
    ru: "Положение о наставничестве в организации дополнительного образования",
    en: "Mentoring regulation of additional education",
  },
  extends: "students-and-teachers",
  organisation: {
    kind: "additional-education",
    posts: { teacher: { ru: "педагог дополнительного образования", en: "teacher of additional education" } },
  },
  mentees: { minimumAge: 5 },
} as const;
