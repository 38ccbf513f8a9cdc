import { marked } from "../mark.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const completionActions = {
  recordMonitoring: record("record-monitoring", (context, { payload: { part, documents }, at }) => ({
    ...marked(context, `monitoring:${part}`, at),
    ...(documents !== undefined && { monitoringDocuments: [...(context.monitoringDocuments ?? []), ...documents] }),
  })),
  recordPublication: record("publish", (context, { payload, at }) =>
    marked(context, `publish:${payload.where}:${payload.what}`, at),
  ),
};
