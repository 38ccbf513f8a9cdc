import { unitSetup } from "../unit-setup.ts";

const extend = { target: "running", reenter: true, guard: "may-be-extended", actions: "recordExtension" } as const;

/** The term of a unit that works: at its end it is extended or closed. */
export const termRegion = unitSetup.createStateConfig({
  initial: "running",
  states: {
    running: { after: { "term-end": { target: "over", actions: "askForClosing" } }, on: { extend } },
    over: { on: { extend } },
  },
});
