import { marked } from "../mark.ts";
import { on } from "../on.ts";

/** What this theme writes into the context. */
export const completionActions = {
  recordMonitoring: on("record-monitoring", (context, { payload, at }) =>
    marked(context, `monitoring:${payload.part}`, at),
  ),
  recordPublication: on("publish", (context, { payload, at }) =>
    marked(context, `publish:${payload.where}:${payload.what}`, at),
  ),
  recordContest: on("hold-contest", (context, { payload, at }) =>
    marked(context, `contest:${payload.contest}:${payload.level}`, at),
  ),
};
