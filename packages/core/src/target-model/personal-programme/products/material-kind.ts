import type { Text } from "@nastavnik/core";

/** What the parties keep of their work: the mentor a diary and a case, the mentee a portfolio. */
export const materialKinds = {
  diary: { ru: "дневник самонаблюдения наставника", en: "the mentor's diary" },
  case: { ru: "методический кейс наставника", en: "the mentor's methodical case" },
  portfolio: { ru: "портфолио наставляемого", en: "the mentee's portfolio" },
} as const satisfies Record<string, Text>;
