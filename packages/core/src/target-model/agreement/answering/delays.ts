import { delayOrNone, type Happening } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { AgreementOccasion } from "../agreement-commands.ts";
import type { AgreementContext } from "../agreement-context.ts";
import { nextToAnswer } from "./open-question.ts";

interface Args {
  readonly context: AgreementContext;
  readonly event: AgreementOccasion;
}

/** Terms of this theme, by the hour. */
export const answeringDelays = {
  "agreed-answer": delayOrNone(({ context, event }: Args) => {
    const hours = context.terms.answerWithinHours;
    const next = nextToAnswer(context);
    const askedAt = next === undefined ? undefined : context.questions[next]?.askedAt;
    if (hours === undefined || askedAt === undefined) return undefined;
    return Math.max(0, event.at.until(Temporal.Instant.from(askedAt).add({ hours })).total("milliseconds"));
  }),
};

/** How it is told that a term of this theme has passed. */
export const answeringTimers = {
  "agreed-answer": {
    told: { ru: "На обращение не ответили в срок", en: "A question was not answered in time" },
    kind: "reminder",
  },
} as const satisfies Record<keyof typeof answeringDelays, Happening<HappeningKind>>;
