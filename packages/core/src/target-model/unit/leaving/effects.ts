import type { EffectDefinition } from "@nastavnik/core";
import type { UnitContext } from "../unit-context.ts";

/** Messages of this theme, by the name of the action that sends them. */
export const leavingEffects = {
  applyToHead: {
    label: { ru: "Наставник подал заявление руководителю", en: "The mentor has applied to the head" },
    data: (context, { instance, payload }) => ({
      unit: instance.id,
      mentor: context.mentor,
      ground: payload["ground"] ?? null,
    }),
  },
} as const satisfies Record<string, EffectDefinition<UnitContext>>;

/** The same as actions of the machine, which change nothing. */
export const leavingEffectActions = { applyToHead: () => {} } as const satisfies Record<
  keyof typeof leavingEffects,
  () => void
>;
