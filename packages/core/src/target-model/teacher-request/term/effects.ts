import type { EffectDefinition } from "@nastavnik/core";
import type { TeacherRequestContext } from "../teacher-request-context.ts";

/** Messages of this theme, by the name of the action that sends them. */
export const termEffects = {
  remindOfRequest: {
    label: { ru: "На запрос педагога не ответили в срок", en: "A request was not answered in time" },
    data: ({ organisation, group, topics }) => ({ organisation, group, topics }),
  },
} as const satisfies Record<string, EffectDefinition<TeacherRequestContext>>;

/** The same as actions of the machine, which change nothing. */
export const termEffectActions = { remindOfRequest: () => {} } as const satisfies Record<
  keyof typeof termEffects,
  () => void
>;
