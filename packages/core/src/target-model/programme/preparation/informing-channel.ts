import type { Text } from "@nastavnik/core";

/** How an audience is told of the target model (план лицея № 45, этап 1). */
export const informingChannels = {
  "pedagogical-council": { ru: "педагогический совет", en: "pedagogical council" },
  "parents-meeting": { ru: "родительское собрание", en: "parents' meeting" },
  "class-hour": { ru: "классный час", en: "class hour" },
  site: { ru: "сайт организации", en: "the organisation's site" },
  letter: { ru: "письмо", en: "letter" },
  media: { ru: "средства массовой информации", en: "the media" },
  other: { ru: "другой способ", en: "another way" },
} as const satisfies Record<string, Text>;
