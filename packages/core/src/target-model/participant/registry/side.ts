import type { Text } from "@nastavnik/core";

/** The two sides of mentoring. */
export const sides = {
  mentee: { ru: "наставляемый", en: "mentee" },
  mentor: { ru: "наставник", en: "mentor" },
} as const satisfies Record<string, Text>;

/** Identifier of one of {@link sides}. */
export type Side = keyof typeof sides;
