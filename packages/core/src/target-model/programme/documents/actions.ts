import { on } from "../on.ts";

/** What this theme writes into the context. */
export const documentsActions = {
  recordDocument: on("adopt-document", (context, { payload, world, at }) => ({
    documents: { ...context.documents, [payload.kind]: world.calendar.dateOf(at).toString() },
  })),
};
