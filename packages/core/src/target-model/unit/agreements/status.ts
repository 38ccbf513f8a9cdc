import type { Text } from "@nastavnik/core";

/** What has become of an agreement with a mentee of the unit. */
export const agreementStatuses = {
  "drawn-up": { ru: "составлено", en: "drawn up" },
  "in-force": { ru: "вступило в силу", en: "in force" },
  over: { ru: "больше не действует", en: "over" },
} as const satisfies Record<string, Text>;
