import { dayOf, type EffectDefinition } from "@nastavnik/core";
import type { ParticipantContext } from "../participant-context.ts";

/** Messages of this theme, by the name of the action that sends them. */
export const clearancesEffects = {
  remindOfClearance: {
    label: { ru: "Срок справки подходит к концу или истёк", en: "A clearance runs out or has run out" },
    data: ({ clearances }, occasion) => {
      const day = dayOf(occasion, occasion.world);
      return {
        participant: occasion.instance.id,
        clearances: Object.entries(clearances).flatMap(([kind, { until }]) =>
          until === undefined ? [] : [{ kind, until, isExpired: until < day }],
        ),
      };
    },
  },
} as const satisfies Record<string, EffectDefinition<ParticipantContext>>;

/** The same as actions of the machine, which change nothing. */
export const clearancesEffectActions = { remindOfClearance: () => {} } as const satisfies Record<
  keyof typeof clearancesEffects,
  () => void
>;
