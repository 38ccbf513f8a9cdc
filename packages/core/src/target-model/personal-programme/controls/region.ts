import { personalProgrammeSetup } from "../personal-programme-setup.ts";

const final = { target: "final", guard: "final-may-be-taken", actions: "recordControl" } as const;

/** Mid-term and final control. */
export const controlsRegion = personalProgrammeSetup.createStateConfig({
  initial: "none",
  states: {
    none: {
      on: {
        "carry-out-control": [{ target: "mid-term", guard: "mid-term-may-be-taken", actions: "recordControl" }, final],
      },
    },
    "mid-term": { on: { "carry-out-control": final } },
    final: { type: "final" },
  },
});
