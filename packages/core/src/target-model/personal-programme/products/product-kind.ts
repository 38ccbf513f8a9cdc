import type { Text } from "@nastavnik/core";

/** What a mentee makes (программа СОШ № 32: предполагаемые результаты). */
export const productKinds = {
  publication: { ru: "публикация", en: "publication" },
  "methodical-development": { ru: "методическая разработка", en: "methodical development" },
  "didactic-materials": { ru: "дидактические материалы", en: "didactic materials" },
  "digital-resource": { ru: "электронный образовательный ресурс", en: "digital educational resource" },
  other: { ru: "другой продукт", en: "another product" },
} as const satisfies Record<string, Text>;
