import type { Text } from "@nastavnik/core";

/** What comes of the tasks of a municipal school (Ханкайский муниципальный округ); a municipality may name others. */
export const plannedResults = {
  "data-bank": { ru: "муниципальный банк данных о запросах", en: "the municipal data bank of requests" },
  "need-of-self-analysis": {
    ru: "потребность анализировать результаты своей деятельности",
    en: "the wish to analyse the results of one's own work",
  },
  "use-of-experience": {
    ru: "творческое использование передового опыта начинающим учителем",
    en: "creative use of the best experience by a beginning teacher",
  },
  "interest-in-method": {
    ru: "интерес к построению результативного учебного процесса",
    en: "interest in how lessons are made effective",
  },
  "shared-values": {
    ru: "ценностные установки, присущие деятельности и культуре организации",
    en: "values of the work and the culture that a teacher joins",
  },
  "presented-practices": {
    ru: "представленные практики и включённость педагогов в жизнь округа",
    en: "practices presented, and teachers taking part in the life of the district",
  },
} as const satisfies Record<string, Text>;
