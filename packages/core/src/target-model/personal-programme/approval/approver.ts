import type { Text } from "@nastavnik/core";

/** Who approves personalised programmes. */
export const approvers = {
  curator: { ru: "куратор", en: "the curator" },
  head: { ru: "руководитель организации", en: "the head of the organisation" },
} as const satisfies Record<string, Text>;
