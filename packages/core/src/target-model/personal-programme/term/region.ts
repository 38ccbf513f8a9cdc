import { personalProgrammeSetup } from "../personal-programme-setup.ts";

/** The term of a programme in work: at its end it is extended or completed. */
export const termRegion = personalProgrammeSetup.createStateConfig({
  initial: "running",
  states: {
    running: { after: { "programme-end": { target: "over", actions: "askForCompletion" } } },
    over: {},
  },
});
