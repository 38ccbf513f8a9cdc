import { dayOf } from "@nastavnik/core";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const endingActions = {
  recordCompletion: record("complete", (_context, { payload: { document }, at }) => ({
    ending: { reason: "completed", document, at: at.toString() },
  })),
  recordCancellation: record("cancel-school", ({ orders }, occasion) => {
    const { number, reason } = occasion.payload;
    return {
      orders: { ...orders, [number]: { kind: "cancel-school", date: dayOf(occasion, occasion.world) } },
      ending: { reason, document: number, at: occasion.at.toString() },
    };
  }),
};
