import { record } from "../record.ts";

/** What this theme writes into the context. */
export const ownProgrammeActions = {
  recordProgramme: record("take-up-programme", (_context, { payload }) => ({ programme: payload.programme })),
};
