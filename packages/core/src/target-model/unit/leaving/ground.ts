import type { Text } from "@nastavnik/core";

/** What a mentor's resignation is founded on. */
export const resignationGrounds = {
  personal: { ru: "личные причины", en: "personal reasons" },
  "plan-fulfilled": { ru: "индивидуальный план выполнен", en: "the individual plan is fulfilled" },
} as const satisfies Record<string, Text>;
