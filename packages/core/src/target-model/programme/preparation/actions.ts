import { marked } from "../mark.ts";
import { on } from "../on.ts";

/** What this theme writes into the context. */
export const preparationActions = {
  recordForms: on("choose-forms", (context, { payload, at }) => ({
    forms: payload.forms,
    ...marked(context, "choose-forms", at),
  })),
  recordInforming: on("inform", (context, { payload, at }) => marked(context, `inform:${payload.audience}`, at)),
};
