import { unitSetup } from "../unit-setup.ts";

/** A mentee's request for another mentor, which the curator decides. */
export const replacementRegion = unitSetup.createStateConfig({
  initial: "none",
  states: {
    none: { on: { "request-replacement": { target: "requested", guard: "replacement-ground" } } },
    requested: {
      on: {
        "grant-replacement": { target: "#unit.seeking-mentor", actions: "recordReplacement" },
        "deny-replacement": "none",
      },
    },
  },
});
