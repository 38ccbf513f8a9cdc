import type { Text } from "@nastavnik/core";

/** Events of an organisation's programme that no command of their own stands for. */
export const programmeEvents = {
  "administrative-meeting": { ru: "административное совещание", en: "an administrative meeting" },
  "mentee-event": { ru: "мероприятие для желающих стать наставляемыми", en: "an event for would-be mentees" },
  "round-table": { ru: "круглый стол для потенциальных наставников", en: "a round table for would-be mentors" },
  "final-event": { ru: "итоговое мероприятие", en: "the final event" },
  other: { ru: "другое мероприятие", en: "another event" },
} as const satisfies Record<string, Text>;
