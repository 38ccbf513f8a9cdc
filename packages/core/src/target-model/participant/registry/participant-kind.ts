import type { Text } from "@nastavnik/core";

/** Who a participant is (A.4: categories of mentors, and the two target groups of mentees). */
export const participantKinds = {
  student: { ru: "обучающиеся", en: "students" },
  teacher: { ru: "педагоги", en: "teachers" },
  parent: { ru: "родители", en: "parents" },
  graduate: { ru: "выпускники", en: "graduates" },
  employer: { ru: "работодатели", en: "employers" },
  entrepreneur: { ru: "предприниматели", en: "entrepreneurs" },
  veteran: { ru: "ветераны", en: "veterans" },
} as const satisfies Record<string, Text>;
