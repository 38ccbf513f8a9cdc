import type { EffectDefinition } from "@nastavnik/core";
import type { AgreementContext } from "../agreement-context.ts";
import { nextToAnswer } from "./open-question.ts";

/** Messages of this theme, by the name of the action that sends them. */
export const answeringEffects = {
  remindOfAnswer: {
    label: { ru: "На обращение не ответили в срок", en: "A question was not answered in time" },
    data: (context) => ({
      unit: context.unit,
      mentor: context.mentor,
      question: nextToAnswer(context) ?? null,
    }),
  },
} as const satisfies Record<string, EffectDefinition<AgreementContext>>;

/** The same as actions of the machine, which change nothing. */
export const answeringEffectActions = { remindOfAnswer: () => {} } as const satisfies Record<
  keyof typeof answeringEffects,
  () => void
>;
