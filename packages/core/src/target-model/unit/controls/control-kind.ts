import type { Text } from "@nastavnik/core";

/** Controls of a unit (B.14). */
export const controlKinds = {
  current: { ru: "текущий", en: "current" },
  "mid-term": { ru: "промежуточный", en: "mid-term" },
  final: { ru: "итоговый", en: "final" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link controlKinds}. */
export type ControlKind = keyof typeof controlKinds;
