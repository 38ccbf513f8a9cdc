import type { Text } from "@nastavnik/core";

/** The two registries' four lists (R21). */
export const registryLists = {
  "mentees-teachers": { ru: "наставляемые педагоги", en: "mentees who are teachers" },
  "mentees-students": { ru: "наставляемые обучающиеся", en: "mentees who are students" },
  "mentors-teachers": { ru: "наставники из числа педагогов", en: "mentors who are teachers" },
  "mentors-students": { ru: "наставники из числа обучающихся", en: "mentors who are students" },
} as const satisfies Record<string, Text>;
