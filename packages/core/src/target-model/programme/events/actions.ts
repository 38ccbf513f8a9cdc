import { marked } from "../mark.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const eventsActions = {
  recordEvent: record("hold-event", (context, { payload, at }) => marked(context, `event:${payload.event}`, at)),
};
