import type { Text } from "@nastavnik/core";

/** Meetings of a unit, in their order (план лицея № 45, этап 6). */
export const meetingKinds = ["organizational-first", "trial-working", "planning", "regular", "closing"] as const;

/** One of {@link meetingKinds}. */
export type MeetingKind = (typeof meetingKinds)[number];

/** How the meetings are called. */
export const meetingTitles: Readonly<Record<MeetingKind, Text>> = {
  "organizational-first": { ru: "первая, организационная", en: "the first, organisational one" },
  "trial-working": { ru: "вторая, пробная рабочая", en: "the second, trial working one" },
  planning: { ru: "встреча-планирование", en: "the planning one" },
  regular: { ru: "регулярная", en: "a regular one" },
  closing: { ru: "заключительная", en: "the closing one" },
};
