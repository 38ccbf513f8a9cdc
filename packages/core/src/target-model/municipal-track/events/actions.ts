import { dayOf } from "@nastavnik/core";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const eventsActions = {
  recordEvent: record("hold-event", ({ events }, occasion) => {
    const { event, document, ...rest } = occasion.payload;
    const held = { ...rest, ...(document !== undefined && { document }), on: dayOf(occasion, occasion.world) };
    return { events: { ...events, [event]: held } };
  }),
};
