import { record } from "../record.ts";
import { newCycle } from "./new-cycle.ts";

/** What this theme writes into the context. */
export const foundationActions = {
  beginCycle: record("start-next-cycle", ({ cycle, indicators }, { payload, at }) => ({
    ...newCycle(cycle + 1, payload.period, payload.indicators ?? indicators),
    since: at.toString(),
  })),
};
