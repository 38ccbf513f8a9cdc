import type { Happening } from "@nastavnik/core";
import { Temporal } from "temporal-polyfill";
import { untilEndOf } from "../../unit/until-end-of.ts";
import type { HappeningKind } from "../../vocabulary/happening-kinds.ts";
import type { MunicipalTrackOccasion } from "../municipal-track-commands.ts";
import type { MunicipalTrackContext } from "../municipal-track-context.ts";

interface Args {
  readonly context: MunicipalTrackContext;
  readonly event: MunicipalTrackOccasion;
}

/** Terms of this theme: the beginning of the first day, and the end of the last one. */
export const termDelays = {
  "track-begin": ({ context, event }: Args) =>
    Math.max(0, untilEndOf(event, Temporal.PlainDate.from(context.period.from).subtract({ days: 1 }))),
  "track-end": ({ context, event }: Args) => Math.max(0, untilEndOf(event, Temporal.PlainDate.from(context.period.to))),
};

/** How it is told that a term of this theme has passed. */
export const termTimers = {
  "track-begin": { told: { ru: "Трек начался", en: "The track has begun" }, kind: "stage" },
  "track-end": { told: { ru: "Срок трека закончился", en: "The time of the track is over" }, kind: "reminder" },
} as const satisfies Record<keyof typeof termDelays, Happening<HappeningKind>>;
