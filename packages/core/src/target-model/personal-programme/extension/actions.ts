import { record } from "../record.ts";

/** What this theme writes into the context. */
export const extensionActions = {
  recordExtensionConsent: record("agree-to-extension", ({ extension }, { payload: { person, to, document } }) => ({
    extension: { to, consents: { ...(extension?.to === to ? extension.consents : {}), [person]: document } },
  })),
  recordExtension: record("extend", ({ period, extension }) => ({
    period: { ...period, to: extension?.to ?? period.to },
    extension: undefined,
  })),
  recordEarlySuccess: record("recognise-early-success", (_context, { at }) => ({ fulfilledEarlyAt: at.toString() })),
};
