import type { Text } from "@nastavnik/core";

/** Of whom a majority is counted. */
export const majorities = {
  present: { ru: "большинство присутствующих", en: "a majority of those present" },
  members: { ru: "большинство всех членов совета", en: "a majority of all members" },
} as const satisfies Record<string, Text>;

/** Whether something that a resolution asks for was carried out. */
export const askOutcomes = {
  done: { ru: "исполнено", en: "carried out" },
  "not-done": { ru: "не исполнено", en: "not carried out" },
} as const satisfies Record<string, Text>;
