import { personalProgrammeSetup } from "../personal-programme-setup.ts";

/** A completed programme: its results are judged, and it is packaged or revised. */
export const completed = personalProgrammeSetup.createStateConfig({
  initial: "open",
  states: {
    open: {
      on: {
        package: { target: "packaged", guard: "results-correspond" },
        revise: { target: "revised", guard: "results-deviate" },
      },
    },
    packaged: {},
    revised: {},
  },
});
