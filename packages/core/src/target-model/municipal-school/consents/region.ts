import { municipalSchoolSetup } from "../municipal-school-setup.ts";

/** Consents to the school: after a withdrawn one the processing of the data stops in time. */
export const consentsRegion = municipalSchoolSetup.createStateConfig({
  initial: "kept",
  states: {
    kept: {
      after: { "processing-stop": { target: "kept", reenter: true, actions: "remindToStop" } },
      on: {
        "give-consent": { target: "kept", reenter: true, guard: "consent-may-be-given", actions: "recordConsent" },
        "withdraw-consent": {
          target: "kept",
          reenter: true,
          guard: "consent-may-be-withdrawn",
          actions: "recordWithdrawal",
        },
        "stop-processing": { target: "kept", reenter: true, guard: "processing-may-stop", actions: "recordStop" },
      },
    },
  },
});
