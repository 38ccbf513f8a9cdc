import { marked } from "../mark.ts";
import { on } from "../on.ts";

/** What this theme writes into the context. */
export const revisionActions = {
  recordAmendment: on("amend", (context, { payload, at }) => marked(context, `amend:${payload.document}`, at)),
};
