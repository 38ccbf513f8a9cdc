import type { EffectDefinition } from "@nastavnik/core";
import type { MunicipalSchoolContext } from "../municipal-school-context.ts";

/** Messages of this theme, by the name of the action that sends them. */
export const termEffects = {
  askForCompletion: {
    label: {
      ru: "Срок муниципальной школы закончился: завершить или продлить приказом",
      en: "The term of the school is over: to be completed, or amended by an order",
    },
    data: ({ organisation, period: { to } }) => ({ organisation, until: to }),
  },
} as const satisfies Record<string, EffectDefinition<MunicipalSchoolContext>>;

/** The same as actions of the machine, which change nothing. */
export const termEffectActions = { askForCompletion: () => {} } as const satisfies Record<
  keyof typeof termEffects,
  () => void
>;
