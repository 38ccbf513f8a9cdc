import type { EffectDefinition } from "@nastavnik/core";
import type { UnitContext } from "../unit-context.ts";

/** Messages of this theme, by the name of the action that sends them. */
export const termEffects = {
  askForClosing: {
    label: {
      ru: "Срок работы закончился: продлить или завершить",
      en: "The term is over: to be extended, or closed",
    },
    data: ({ mentor, period: { to } }, { instance: { id } }) => ({ unit: id, mentor, until: to }),
  },
  remindOfOrder: {
    label: { ru: "Согласованная пара (группа) ждёт приказа", en: "An agreed unit waits for its order" },
    data: ({ mentor }, { instance: { id } }) => ({ unit: id, mentor }),
  },
} as const satisfies Record<string, EffectDefinition<UnitContext>>;

/** The same as actions of the machine, which change nothing. */
export const termEffectActions = { askForClosing: () => {}, remindOfOrder: () => {} } as const satisfies Record<
  keyof typeof termEffects,
  () => void
>;
