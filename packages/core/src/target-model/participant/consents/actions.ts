import { leave } from "../leaving/leave.ts";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const consentsActions = {
  recordConsent: record("give-consent", (context, { payload, at }) => ({
    consents: {
      ...context.consents,
      [payload.kind]: { document: payload.document, signer: payload.signer, givenAt: at.toString() },
    },
  })),
  withdrawConsent: record("withdraw-consent", (context, { payload, at }) => {
    const given = context.consents[payload.kind];
    return given === undefined
      ? {}
      : { consents: { ...context.consents, [payload.kind]: { ...given, withdrawnAt: at.toString() } } };
  }),
  beginLeaving: record("withdraw-consent", ({ leaving }, { at }) => ({
    leaving: {
      reason: "consent-withdrawn",
      at: at.toString(),
      ...(leaving === undefined ? {} : { hadLeft: true as const }),
    },
  })),
  depart: record("stop-processing", (context, { at }) => leave(context, "consent-withdrawn", at)),
  comeBack: record("give-consent", () => ({ leaving: undefined })),
};
