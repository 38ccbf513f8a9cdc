import type { EffectDefinition } from "@nastavnik/core";
import type { AgreementContext } from "../agreement-context.ts";

/** Messages of this theme, by the name of the action that sends them. */
export const reportingEffects = {
  remindOfAgreedReport: {
    label: { ru: "Отчёта нет дольше, чем договорились", en: "No report for longer than agreed" },
    data: ({ unit, mentee, lastReportAt }) => ({
      unit,
      mentee,
      ...(lastReportAt === undefined ? {} : { last: lastReportAt }),
    }),
  },
} as const satisfies Record<string, EffectDefinition<AgreementContext>>;

/** The same as actions of the machine, which change nothing. */
export const reportingEffectActions = { remindOfAgreedReport: () => {} } as const satisfies Record<
  keyof typeof reportingEffects,
  () => void
>;
