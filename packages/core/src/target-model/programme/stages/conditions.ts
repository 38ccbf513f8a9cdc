import { unitsEnded } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const stagesConditions = {
  "working-finished": unitsEnded,
};
