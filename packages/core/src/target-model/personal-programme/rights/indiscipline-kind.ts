import type { Text } from "@nastavnik/core";

/** How a mentee has shown indiscipline; the list is open. */
export const indisciplineKinds = {
  "late-task": { ru: "задание не выполнено в срок", en: "a task not done in time" },
  "missed-meeting": { ru: "пропущена встреча", en: "a meeting missed" },
  "ignored-advice": { ru: "не выполнены указания наставника", en: "the mentor's advice not followed" },
  "no-report": { ru: "нет отчёта перед наставником", en: "no report to the mentor" },
  other: { ru: "другое", en: "another" },
} as const satisfies Record<string, Text>;
