import type { EffectDefinition } from "@nastavnik/core";
import type { MunicipalSchoolContext } from "../municipal-school-context.ts";
import { allToStop } from "./to-stop.ts";

/** Messages of this theme, by the name of the action that sends them. */
export const consentsEffects = {
  remindToStop: {
    label: { ru: "Срок прекращения обработки данных истёк", en: "The deadline to stop processing has passed" },
    data: (context) => ({ people: allToStop(context).map(([person]) => person) }),
  },
} as const satisfies Record<string, EffectDefinition<MunicipalSchoolContext>>;

/** The same as actions of the machine, which change nothing. */
export const consentsEffectActions = { remindToStop: () => {} } as const satisfies Record<
  keyof typeof consentsEffects,
  () => void
>;
