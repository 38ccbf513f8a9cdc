import { marked } from "../mark.ts";
import { on } from "../on.ts";

/** What this theme writes into the context. */
export const stagesActions = {
  recordDone: on("*", (context, { type, at }) => marked(context, type, at)),
  recordStep: on("record-step", (context, { payload, at }) => marked(context, `step:${payload.step}`, at)),
};
