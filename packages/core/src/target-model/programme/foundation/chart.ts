import { programmeSetup } from "../programme-setup.ts";

/** A cycle is over, and the next one may begin. */
export const betweenCycles = programmeSetup.createStateConfig({
  on: { "start-next-cycle": { target: "before-preparation", guard: "cycle-comes-next", actions: "beginCycle" } },
});
