import type { Text } from "@nastavnik/core";

/** What the work of an employee who mentors another employee consists in. */
export const addendumContents = {
  "workplace-skills": {
    ru: "помощь в овладении навыками работы на рабочем месте",
    en: "help with the skills of the job",
  },
  adaptation: { ru: "помощь в адаптации в организации", en: "help to settle in the organisation" },
  methodical: { ru: "методическая помощь, разбор занятий", en: "methodical help, analysis of lessons" },
  planning: { ru: "помощь в планировании и документации", en: "help with plans and papers" },
} as const satisfies Record<string, Text>;

/** In what form the work is done. */
export const addendumForms = {
  individual: { ru: "индивидуально", en: "with one employee" },
  group: { ru: "в группе", en: "with a group" },
  remote: { ru: "дистанционно", en: "at a distance" },
} as const satisfies Record<string, Text>;
