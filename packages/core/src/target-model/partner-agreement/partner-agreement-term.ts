import { delayOrNone, type EffectDefinition, type Happening } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { untilEndOf } from "../unit/until-end-of.ts";
import type { HappeningKind } from "../vocabulary/happening-kinds.ts";
import type { PartnerAgreementOccasion } from "./partner-agreement-commands.ts";
import type { PartnerAgreementContext } from "./partner-agreement-context.ts";

interface Args {
  readonly context: PartnerAgreementContext;
  readonly event: PartnerAgreementOccasion;
}

/** Days before its last one on which it is time to say whether the agreement goes on. */
const daysBefore = 30;

/** Terms of a `partner-agreement`; each runs to the end of its last day. */
export const partnerAgreementDelays = {
  "partner-term-near": delayOrNone(({ context: { period }, event }: Args) => {
    const left = untilEndOf(event, Temporal.PlainDate.from(period.to).subtract({ days: daysBefore + 1 }));
    return left > 0 ? left : undefined;
  }),
  "partner-term": delayOrNone(({ context: { period }, event }: Args) =>
    Math.max(0, untilEndOf(event, Temporal.PlainDate.from(period.to))),
  ),
};

/** How it is told that a term of a `partner-agreement` has passed. */
export const partnerAgreementTimers = {
  "partner-term-near": {
    told: { ru: "Соглашение с партнёром скоро закончится", en: "The agreement with a partner will end soon" },
    kind: "reminder",
  },
  "partner-term": {
    told: { ru: "Срок соглашения с партнёром закончился", en: "The term of the agreement with a partner is over" },
    kind: "end",
  },
} as const satisfies Record<keyof typeof partnerAgreementDelays, Happening<HappeningKind>>;

/** Messages of a `partner-agreement`, by the name of the action that sends them. */
export const partnerAgreementEffects = {
  remindOfPartnerTerm: {
    label: { ru: "Соглашение с партнёром скоро закончится", en: "The agreement with a partner will end soon" },
    data: ({ partner, responsible, period: { to } }) => ({ partner, responsible, to }),
  },
} as const satisfies Record<string, EffectDefinition<PartnerAgreementContext>>;

/** The same as actions of the machine, which change nothing. */
export const partnerAgreementEffectActions = { remindOfPartnerTerm: () => {} } as const satisfies Record<
  keyof typeof partnerAgreementEffects,
  () => void
>;
