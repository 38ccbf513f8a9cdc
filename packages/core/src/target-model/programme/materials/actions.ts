import { marked } from "../mark.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const materialsActions = {
  recordMaterials: record("study-materials", (context, { payload, at }) =>
    marked(context, `materials:${payload.what}`, at),
  ),
};
