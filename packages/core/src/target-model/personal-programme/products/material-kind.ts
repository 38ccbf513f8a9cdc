import type { Regulation, Text } from "@nastavnik/core";
import { ownEntriesIn } from "@nastavnik/core/regulation";
import type { ChoicePath } from "../../regulation/choices.ts";

const materials: ChoicePath = "personalProgramme.materials";

/** What the parties keep of their work: the mentor a diary and a case, the mentee a portfolio. */
export const materialKinds = {
  diary: { ru: "дневник самонаблюдения наставника", en: "the mentor's diary" },
  case: { ru: "методический кейс наставника", en: "the mentor's methodical case" },
  portfolio: { ru: "портфолио наставляемого", en: "the mentee's portfolio" },
} as const satisfies Record<string, Text>;

/** Who keeps something of the work. */
export const keepers = {
  mentor: { ru: "наставник", en: "mentor" },
  mentee: { ru: "наставляемый", en: "mentee" },
} as const satisfies Record<string, Text>;

const keptBy: Readonly<Record<keyof typeof materialKinds, keyof typeof keepers>> = {
  diary: "mentor",
  case: "mentor",
  portfolio: "mentee",
};

/** Who keeps this material; `undefined` where either may. */
export function keeperOf(regulation: Regulation, material: string): keyof typeof keepers | undefined {
  if (Object.hasOwn(keptBy, material)) return keptBy[material as keyof typeof keptBy];
  const own = ownEntriesIn(regulation.value(materials)).find(({ id }) => id === material);
  return own?.["by"] as keyof typeof keepers | undefined;
}
