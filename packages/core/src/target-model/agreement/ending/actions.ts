import { dayOf } from "@nastavnik/core";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const endingActions = {
  recordEnd: record("end", (_context, occasion) => ({
    ending: { reason: occasion.payload.reason, on: dayOf(occasion, occasion.world) },
  })),
  recordExpiry: record("*", ({ terms }, { at, world }) => ({
    ending: { reason: "term-over", on: terms.period?.to ?? world.calendar.dateOf(at).toString() },
  })),
};
