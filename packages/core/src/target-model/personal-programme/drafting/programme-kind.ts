import type { Text } from "@nastavnik/core";

/** What form a personalised programme has (Приморский краевой ИРО). */
export const programmeKinds = {
  plain: { ru: "программа", en: "programme" },
  project: { ru: "проект", en: "project" },
  "network-project": { ru: "сетевой проект", en: "network project" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link programmeKinds}. */
export type ProgrammeKind = keyof typeof programmeKinds;
