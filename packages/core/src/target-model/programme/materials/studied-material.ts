import type { Text } from "@nastavnik/core";

/** Which materials on mentoring an organisation studies and puts in order (план лицея № 45, этап 1). */
export const studiedMaterials = {
  acts: { ru: "нормативные акты", en: "normative acts" },
  folders: { ru: "системные папки", en: "method folders" },
  templates: { ru: "шаблоны документов", en: "document templates" },
} as const satisfies Record<string, Text>;
