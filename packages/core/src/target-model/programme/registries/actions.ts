import { marked } from "../mark.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const registriesActions = {
  recordRegistry: record("form-registry", (context, { payload, at }) =>
    marked(context, `registry:${payload.list}`, at),
  ),
};
