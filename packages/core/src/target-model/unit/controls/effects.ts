import type { EffectDefinition } from "@nastavnik/core";
import type { UnitContext } from "../unit-context.ts";

/** Messages of this theme, by the name of the action that sends them. */
export const controlsEffects = {
  remindOfCurrentControl: {
    label: { ru: "Текущий контроль не проведён в срок", en: "The current control was not carried out in time" },
    data: ({ mentor }, { instance: { id } }) => ({ unit: id, mentor }),
  },
} as const satisfies Record<string, EffectDefinition<UnitContext>>;

/** The same as actions of the machine, which change nothing. */
export const controlsEffectActions = { remindOfCurrentControl: () => {} } as const satisfies Record<
  keyof typeof controlsEffects,
  () => void
>;
