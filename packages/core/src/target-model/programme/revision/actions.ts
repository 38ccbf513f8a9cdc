import { marked } from "../mark.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const revisionActions = {
  recordAmendment: record("amend", (context, { payload, at }) => marked(context, `amend:${payload.document}`, at)),
};
