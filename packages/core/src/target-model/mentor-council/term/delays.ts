import { delayOrNone, type Happening } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { untilEndOf } from "../../unit/until-end-of.ts";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { MentorCouncilOccasion } from "../mentor-council-commands.ts";
import type { MentorCouncilContext } from "../mentor-council-context.ts";
import { councilDeadlines } from "./next-deadline.ts";

interface Args {
  readonly context: MentorCouncilContext;
  readonly event: MentorCouncilOccasion;
}

/** Terms of this theme; each runs to the end of its last day. */
export const termDelays = {
  "council-deadline": delayOrNone(({ context, event }: Args) => {
    const today = event.world.calendar.dateOf(event.at).toString();
    const [first] = councilDeadlines(context)
      .map(({ day }) => day)
      .filter((day) => day >= today)
      .toSorted();
    return first === undefined ? undefined : untilEndOf(event, Temporal.PlainDate.from(first));
  }),
};

/** How it is told that a term of this theme has passed. */
export const termTimers = {
  "council-deadline": {
    told: {
      ru: "Прошёл срок заседания или поручения совета",
      en: "The day of a sitting or of what was asked has passed",
    },
    kind: "reminder",
  },
} as const satisfies Record<keyof typeof termDelays, Happening<HappeningKind>>;
