import type { Text } from "@nastavnik/core";

/** The seven stages of a programme's lifecycle, in their order. */
export const lifecycleStages = {
  preparation: { ru: "Подготовка условий", en: "Preparation" },
  "mentee-registry": { ru: "Формирование базы наставляемых", en: "Forming the mentee registry" },
  "mentor-registry": { ru: "Формирование базы наставников", en: "Forming the mentor registry" },
  "selection-and-training": { ru: "Отбор и обучение наставников", en: "Selection and training of mentors" },
  pairing: { ru: "Формирование пар и групп", en: "Forming pairs and groups" },
  working: { ru: "Работа пар и групп", en: "Work of pairs and groups" },
  completion: { ru: "Завершение", en: "Completion" },
} as const satisfies Record<string, Text>;

/** Identifier of a stage of the lifecycle. */
export type LifecycleStage = keyof typeof lifecycleStages;
