import type { Text } from "@nastavnik/core";

/** Why somebody is admitted again. */
export const readmissionReasons = {
  "came-back": { ru: "участник вернулся", en: "came back" },
  recovered: { ru: "участник выздоровел", en: "recovered" },
  "new-wish": { ru: "участник снова желает участвовать", en: "wishes to take part again" },
  "entered-wrongly": { ru: "выбытие внесено ошибочно", en: "the leaving was entered by mistake" },
} as const satisfies Record<string, Text>;
