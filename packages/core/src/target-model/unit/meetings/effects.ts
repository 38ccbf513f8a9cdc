import type { EffectDefinition } from "@nastavnik/core";
import type { UnitContext } from "../unit-context.ts";

/** Messages of this theme, by the name of the action that sends them. */
export const meetingsEffects = {
  remindOfMeeting: {
    label: { ru: "Давно не было встречи", en: "No meeting for a long time" },
    data: (context, occasion) => ({
      unit: occasion.instance.id,
      mentor: context.mentor,
      last: context.lastMeetingAt,
    }),
  },
} as const satisfies Record<string, EffectDefinition<UnitContext>>;

/** The same as actions of the machine, which change nothing. */
export const meetingsEffectActions = { remindOfMeeting: () => {} } as const satisfies Record<
  keyof typeof meetingsEffects,
  () => void
>;
