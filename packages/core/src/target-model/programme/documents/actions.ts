import { record } from "../record.ts";

/** What this theme writes into the context. */
export const documentsActions = {
  recordDocument: record("adopt-document", (context, { payload, world, at }) => ({
    ...(payload.kind === "organization-program" &&
      context.paper !== undefined && {
        paper: { ...context.paper, adopted: { number: payload.number, on: world.calendar.dateOf(at).toString() } },
      }),
    documents: { ...context.documents, [payload.kind]: world.calendar.dateOf(at).toString() },
    ...(payload.policy !== undefined && { stimulusPolicy: payload.policy }),
    ...(payload.opinions.length > 0 && { opinions: { ...context.opinions, [payload.kind]: payload.opinions } }),
  })),
};
