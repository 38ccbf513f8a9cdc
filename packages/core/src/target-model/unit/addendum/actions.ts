import { record } from "../record.ts";

/** What this theme writes into the context. */
export const addendumActions = {
  recordAddendum: record("attach-contract-addendum", (_context, { payload }) => {
    const { document, ...addendum } = payload;
    return { contractAddendum: document, addendum };
  }),
};
