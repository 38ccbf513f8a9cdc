import { dayOf, instantText } from "@nastavnik/core";
import { record } from "../record.ts";

/** What this theme writes into the context. */
export const signingActions = {
  recordSignature: record("sign", ({ signed }, occasion) => ({
    signed: { ...signed, [occasion.payload.side]: dayOf(occasion, occasion.world) },
  })),
  recordForce: record("*", (_context, { at }) => ({ inForceSince: instantText(at) })),
  recordSettingAside: record("set-aside", (_context, occasion) => ({
    ending: { reason: "declined", on: dayOf(occasion, occasion.world) },
  })),
};
