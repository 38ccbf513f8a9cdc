import type { Text } from "@nastavnik/core";

/** What closing a track may need. */
export const trackClosingNeeds = {
  "every-theme": { ru: "мероприятие по каждой теме", en: "an event of every theme" },
  "every-form": { ru: "мероприятия всех запланированных форм", en: "events of all planned forms" },
} as const satisfies Record<string, Text>;
