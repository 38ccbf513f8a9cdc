import { agreementSetup } from "../agreement-setup.ts";

/** New versions: one party proposes the whole text, and the other agrees. */
export const changingRegion = agreementSetup.createStateConfig({
  initial: "settled",
  states: {
    settled: {
      on: { "propose-change": { target: "proposed", guard: "change-may-be-proposed", actions: "recordProposal" } },
    },
    proposed: {
      on: {
        "propose-change": { target: "proposed", guard: "change-may-be-proposed", actions: "recordProposal" },
        "agree-to-change": { target: "settled", guard: "change-may-be-agreed", actions: "recordChange" },
        "turn-change-down": { target: "settled", actions: "dropProposal" },
      },
    },
  },
});
