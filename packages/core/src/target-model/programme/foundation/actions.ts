import { dayOf } from "@nastavnik/core";
import { editionOn } from "../programme-regulation.ts";
import { record } from "../record.ts";
import { isWithin } from "../is-within.ts";
import { emptyCycle, leftBehind } from "./cycle.ts";

/** What this theme writes into the context. */
export const foundationActions = {
  beginCycle: record("start-next-cycle", (context, { payload, at, on, world }) => ({
    // A cycle beyond the period that the programme was founded for is a period of its own.
    period: isWithin(payload.period, context.period) ? context.period : payload.period,
    ...emptyCycle(context.cycle + 1, payload.period, payload.indicators ?? context.indicators),
    ...leftBehind,
    since: at.toString(),
    cycleEdition: editionOn(context, dayOf({ on, at }, world)) ?? context.cycleEdition,
  })),
};
