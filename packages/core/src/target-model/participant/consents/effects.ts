import type { EffectDefinition } from "@nastavnik/core";

/** Messages of this theme, by the name of the action that sends them. */
export const consentsEffects = {
  remindToStop: {
    label: { ru: "Срок прекращения обработки данных истёк", en: "The deadline to stop processing has passed" },
    data: (_context, { instance, at }) => ({ participant: instance.id, since: at.toString() }),
  },
} as const satisfies Record<string, EffectDefinition>;

/** The same as actions of the machine, which change nothing. */
export const consentsEffectActions = { remindToStop: () => {} } as const satisfies Record<
  keyof typeof consentsEffects,
  () => void
>;
