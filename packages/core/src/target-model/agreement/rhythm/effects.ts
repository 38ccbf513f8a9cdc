import type { EffectDefinition } from "@nastavnik/core";
import type { AgreementContext } from "../agreement-context.ts";

/** Messages of this theme, by the name of the action that sends them. */
export const rhythmEffects = {
  remindOfAgreedMeeting: {
    label: { ru: "Встречи нет дольше, чем договорились", en: "No meeting for longer than agreed" },
    data: ({ unit, mentor, mentee, terms: { meetingEveryDays } }) => ({
      unit,
      mentor,
      mentee,
      ...(meetingEveryDays === undefined ? {} : { everyDays: meetingEveryDays }),
    }),
  },
} as const satisfies Record<string, EffectDefinition<AgreementContext>>;

/** The same as actions of the machine, which change nothing. */
export const rhythmEffectActions = { remindOfAgreedMeeting: () => {} } as const satisfies Record<
  keyof typeof rhythmEffects,
  () => void
>;
