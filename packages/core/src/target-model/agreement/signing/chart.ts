import { agreementSetup } from "../agreement-setup.ts";

/** The agreement is written, and its parties sign it, each on a day of their own. */
export const drawnUp = agreementSetup.createStateConfig({
  always: { target: "in-force", guard: "signed-by-both", actions: "recordForce" },
  on: {
    sign: { guard: "may-be-signed", actions: "recordSignature" },
    "set-aside": { target: "set-aside", actions: "recordSettingAside" },
    end: { target: "set-aside", actions: "recordEnd" },
  },
});
