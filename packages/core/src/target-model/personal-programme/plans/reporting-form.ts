import type { Text } from "@nastavnik/core";

/** In what form a row of a plan is reported on (программа СОШ № 32); the list is open. */
export const reportingForms = {
  "method-folder": { ru: "папка методик", en: "folder of methods" },
  protocol: { ru: "протокол", en: "protocol" },
  checklist: { ru: "чек-лист", en: "checklist" },
  plans: { ru: "планы работы", en: "plans" },
  "new-competence": { ru: "новые компетентности в работе", en: "new competences at work" },
  product: { ru: "методический продукт", en: "methodical product" },
  certificate: { ru: "заверение чек-листа", en: "certified checklist" },
  "open-lesson": { ru: "открытый урок", en: "open lesson" },
  "survey-protocol": { ru: "протокол опроса", en: "survey protocol" },
  "analytical-note": { ru: "аналитическая справка", en: "analytical note" },
  other: { ru: "другая форма", en: "another form" },
} as const satisfies Record<string, Text>;
