import { unitSetup } from "../unit-setup.ts";

/** Current, mid-term and final control. */
export const controlsRegion = unitSetup.createStateConfig({
  initial: "none",
  states: {
    none: {
      on: {
        "carry-out-control": [
          { guard: "current-control", actions: "recordControl" },
          { target: "mid-term", guard: "mid-term-control", actions: "recordControl" },
          { target: "final", guard: "final-control", actions: "recordControl" },
        ],
      },
    },
    "mid-term": {
      on: {
        "carry-out-control": [
          { guard: "current-control", actions: "recordControl" },
          { target: "final", guard: "final-control", actions: "recordControl" },
        ],
      },
    },
    final: { type: "final" },
  },
});
