import { marked } from "../mark.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const preparationActions = {
  recordForms: record("choose-forms", (context, { payload, at }) => ({
    forms: payload.forms,
    ...marked(context, "choose-forms", at),
  })),
  recordInforming: record("inform", (context, { payload, at }) => marked(context, `inform:${payload.audience}`, at)),
};
