import type { EffectDefinition } from "@nastavnik/core";
import { responsibleIn } from "../municipal-track-acts.ts";
import type { MunicipalTrackContext } from "../municipal-track-context.ts";

/** Messages of this theme, by the name of the action that sends them. */
export const termEffects = {
  tellOfBeginning: {
    label: { ru: "Трек начался", en: "The track has begun" },
    data: (context) => ({ number: context.number, responsible: responsibleIn(context), until: context.period.to }),
  },
  askForClosing: {
    label: {
      ru: "Срок трека закончился: закрыть или изменить дорожную карту",
      en: "The time of the track is over: to be closed, or its road map changed",
    },
    data: (context) => ({ number: context.number, responsible: responsibleIn(context), until: context.period.to }),
  },
} as const satisfies Record<string, EffectDefinition<MunicipalTrackContext>>;

/** The same as actions of the machine, which change nothing. */
export const termEffectActions = { tellOfBeginning: () => {}, askForClosing: () => {} } as const satisfies Record<
  keyof typeof termEffects,
  () => void
>;
