import type { Text } from "@nastavnik/core";

/** Meetings of a unit, in their order (план лицея № 45, этап 6). */
export const meetingKinds = {
  "organizational-first": { ru: "первая, организационная", en: "first, organisational" },
  "trial-working": { ru: "вторая, пробная рабочая", en: "second, trial working" },
  planning: { ru: "встреча-планирование", en: "planning" },
  regular: { ru: "регулярная", en: "regular" },
  closing: { ru: "заключительная", en: "closing" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link meetingKinds}. */
export type MeetingKind = keyof typeof meetingKinds;
