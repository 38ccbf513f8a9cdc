import { delayOrNone, type Happening } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { PersonalProgrammeOccasion } from "../personal-programme-commands.ts";
import type { PersonalProgrammeContext } from "../personal-programme-context.ts";
import { untilEndOf } from "../../unit/until-end-of.ts";
import { nextDeadline } from "./next-deadline.ts";

interface Args {
  readonly context: PersonalProgrammeContext;
  readonly event: PersonalProgrammeOccasion;
}

/** Terms of this theme; each runs to the end of its last day. */
export const termDelays = {
  "beginning-due": ({ context, event }: Args) => untilEndOf(event, Temporal.PlainDate.from(context.period.from)),
  "next-deadline": delayOrNone(({ context, event }: Args) => {
    const day = nextDeadline(context, event);
    return day === undefined ? undefined : untilEndOf(event, Temporal.PlainDate.from(day));
  }),
  "programme-end": ({ context, event }: Args) => untilEndOf(event, Temporal.PlainDate.from(context.period.to)),
};

/** How it is told that a term of this theme has passed. */
export const termTimers = {
  "beginning-due": {
    told: { ru: "Первый день программы прошёл", en: "The programme's first day has passed" },
    kind: "reminder",
  },
  "next-deadline": {
    told: { ru: "Прошёл срок строки плана или задания", en: "A row of a plan or a task is overdue" },
    kind: "reminder",
  },
  "programme-end": {
    told: { ru: "Срок программы закончился", en: "The term of the programme is over" },
    kind: "reminder",
  },
} as const satisfies Record<keyof typeof termDelays, Happening<HappeningKind>>;
