import type { Text } from "@nastavnik/core";

/** What the document of a personalised programme may have to say (Приморский краевой ИРО: структура программы). */
export const programmeSections = {
  goals: { ru: "цели", en: "goals" },
  tasks: { ru: "задачи", en: "tasks" },
  roleModel: { ru: "ролевая модель", en: "role model" },
  deliveryMode: { ru: "форма реализации", en: "mode of delivery" },
  format: { ru: "формат", en: "format" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link programmeSections}. */
export type ProgrammeSection = keyof typeof programmeSections;
