import { marked } from "../mark.ts";
import { on } from "../on.ts";

/** What this theme writes into the context. */
export const registriesActions = {
  recordRegistry: on("form-registry", (context, { payload, at }) => marked(context, `registry:${payload.list}`, at)),
};
