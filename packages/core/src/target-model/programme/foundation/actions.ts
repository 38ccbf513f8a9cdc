import { record } from "../record.ts";
import { isWithin } from "../is-within.ts";
import { newCycle } from "./new-cycle.ts";

/** What this theme writes into the context. */
export const foundationActions = {
  beginCycle: record("start-next-cycle", ({ cycle, indicators, period }, { payload, at }) => ({
    // A cycle beyond the period that the programme was founded for is a period of its own.
    period: isWithin(payload.period, period) ? period : payload.period,
    ...newCycle(cycle + 1, payload.period, payload.indicators ?? indicators),
    since: at.toString(),
  })),
};
