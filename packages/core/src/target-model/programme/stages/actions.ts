import { marked } from "../mark.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const stagesActions = {
  recordDone: record("*", (context, { type, at }) => marked(context, type, at)),
  recordStep: record("record-step", (context, { payload, at }) => marked(context, `step:${payload.step}`, at)),
};
