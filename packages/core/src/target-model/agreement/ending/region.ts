import { agreementSetup } from "../agreement-setup.ts";

/** How long the agreement lasts. */
export const endingRegion = agreementSetup.createStateConfig({
  initial: "running",
  states: {
    running: {
      after: { "agreement-term": { target: "#agreement.ended", actions: "recordExpiry" } },
      on: { "agree-to-change": { target: "running", reenter: true, guard: "change-may-be-agreed" } },
    },
  },
});
