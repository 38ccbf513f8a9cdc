import type { Text } from "@nastavnik/core";

/** In what form a mentor controls how the mentee works; the list is open. */
export const controlForms = {
  observation: { ru: "наблюдение", en: "observation" },
  "lesson-visit": { ru: "посещение занятия с анализом", en: "lesson visit with analysis" },
  interview: { ru: "собеседование", en: "interview" },
  test: { ru: "тест", en: "test" },
  "task-check": { ru: "проверка заданий", en: "checking of tasks" },
  "project-defence": { ru: "защита проекта", en: "defence of a project" },
  "self-report": { ru: "самоотчёт", en: "self-report" },
  "open-lesson": { ru: "открытый урок", en: "open lesson" },
  other: { ru: "другая форма", en: "another form" },
} as const satisfies Record<string, Text>;
