import { participantSetup } from "../participant-setup.ts";

/** Whoever has declined or left may be admitted again. */
export const outside = participantSetup.createStateConfig({
  on: { readmit: { target: "intake", guard: "programme-runs", actions: "readmit" } },
});
