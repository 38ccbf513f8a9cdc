import { on } from "../on.ts";

/** What this theme writes into the context. */
export const thirdPartiesActions = {
  recordInformation: on("add-third-party-information", (context, { payload, at }) => ({
    thirdParty: { ...context.thirdParty, [payload.source]: at.toString() },
  })),
};
