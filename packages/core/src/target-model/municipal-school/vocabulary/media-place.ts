import type { Text } from "@nastavnik/core";

/** Where the work of a municipal school is covered; a municipality may name other places. */
export const mediaPlaces = {
  "centre-site": { ru: "сайт управления образования или центра", en: "the site of the education department" },
  "school-site": { ru: "сайт образовательной организации", en: "the site of a school" },
  "social-networks": { ru: "социальные сети", en: "social networks" },
  press: { ru: "средства массовой информации", en: "the press" },
} as const satisfies Record<string, Text>;
