import { record } from "../record.ts";

/** What this theme writes into the context. */
export const thirdPartiesActions = {
  recordInformation: record("add-third-party-information", (context, { payload, at }) => ({
    thirdParty: { ...context.thirdParty, [payload.source]: at.toString() },
  })),
};
