import { personalProgrammeSetup } from "../personal-programme-setup.ts";

const extend = {
  target: "running",
  reenter: true,
  guard: "programme-may-be-extended",
  actions: "recordExtension",
} as const;

/** The term of a programme in work: at its end it is extended or completed. */
export const termRegion = personalProgrammeSetup.createStateConfig({
  initial: "running",
  states: {
    running: { after: { "programme-end": { target: "over", actions: "askForCompletion" } }, on: { extend } },
    over: { on: { extend } },
  },
});
