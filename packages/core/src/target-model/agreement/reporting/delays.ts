import { delayOrNone, type Happening } from "@nastavnik/core";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { AgreementOccasion } from "../agreement-commands.ts";
import type { AgreementContext } from "../agreement-context.ts";
import { untilSchoolDaysAfter } from "../later.ts";
import { unitOf } from "../rule.ts";
import { lastReported } from "./last-reported.ts";

interface Args {
  readonly context: AgreementContext;
  readonly event: AgreementOccasion;
}

/** Terms of this theme; each runs to the end of its last day. */
export const reportingDelays = {
  "agreed-report": delayOrNone(({ context, event }: Args) => {
    const days = context.terms.reportEveryDays;
    if (days === undefined) return undefined;
    return untilSchoolDaysAfter(event, lastReported(context, unitOf(event)?.context, event.at), days);
  }),
};

/** How it is told that a term of this theme has passed. */
export const reportingTimers = {
  "agreed-report": {
    told: { ru: "Отчёта нет дольше, чем договорились", en: "No report for longer than agreed" },
    kind: "reminder",
  },
} as const satisfies Record<keyof typeof reportingDelays, Happening<HappeningKind>>;
