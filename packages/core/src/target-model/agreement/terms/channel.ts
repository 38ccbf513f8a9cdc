import type { Text } from "@nastavnik/core";

/** How the parties of an agreement like to be reached (B.10). */
export const channels = {
  "in-person": { ru: "очно", en: "in person" },
  email: { ru: "электронная почта", en: "e-mail" },
  phone: { ru: "телефон", en: "phone" },
  messenger: { ru: "мессенджер", en: "messenger" },
} as const satisfies Record<string, Text>;

/** When somebody may be reached so. */
export const channelHours = {
  planned: { ru: "по плану программы", en: "as the programme's plan has it" },
  "working-hours": { ru: "в рабочее время", en: "in working hours" },
  "any-hours": { ru: "в рабочее и нерабочее время", en: "in working hours and out of them" },
} as const satisfies Record<string, Text>;
