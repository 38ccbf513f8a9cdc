import type { Text } from "@nastavnik/core";

/** Where results are published. */
export const publicationPlaces = {
  "school-site": { ru: "сайт школы", en: "the school's site" },
  "partner-sites": { ru: "сайты партнёров", en: "the partners' sites" },
} as const satisfies Record<string, Text>;
