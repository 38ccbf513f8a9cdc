import { delayOrNone, type Happening } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { numberChosen } from "../../regulation/number-chosen.ts";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { ParticipantOccasion } from "../participant-commands.ts";
import type { ParticipantContext } from "../participant-context.ts";

interface Args {
  readonly context: ParticipantContext;
  readonly event: ParticipantOccasion;
}

/** When a mentor is told of a clearance that runs out: some days before its last day, and when that is over. */
function momentsOf({ context, event: { world, regulation } }: Args): readonly Temporal.Instant[] {
  const notice = numberChosen(regulation, "mentors.clearanceNoticeDays");
  return Object.values(context.clearances).flatMap(({ until }) => {
    if (until === undefined) return [];
    const last = Temporal.PlainDate.from(until);
    const notices = notice === undefined ? [] : [last.subtract({ days: notice })];
    return [...notices, last.add({ days: 1 })].map((day) => world.calendar.startOf(day));
  });
}

/** Terms of this theme. */
export const clearancesDelays = {
  "clearance-term": delayOrNone((args: Args) => {
    const { at } = args.event;
    const [next] = momentsOf(args)
      .filter((moment) => Temporal.Instant.compare(moment, at) > 0)
      .toSorted((a, b) => Temporal.Instant.compare(a, b));
    return next === undefined ? undefined : at.until(next).total("milliseconds");
  }),
};

/** How it is told that a term of this theme has passed. */
export const clearancesTimers = {
  "clearance-term": {
    told: { ru: "Срок справки подходит к концу или истёк", en: "A clearance runs out or has run out" },
    kind: "reminder",
  },
} as const satisfies Record<keyof typeof clearancesDelays, Happening<HappeningKind>>;
