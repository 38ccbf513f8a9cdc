import { endingConditions } from "./ending/conditions.ts";
import { eventsConditions } from "./events/conditions.ts";
import { planningConditions } from "./planning/conditions.ts";
import { termConditions } from "./term/conditions.ts";

/** Conditions of the `municipal-track` workflow, by the name of its guards. */
export const municipalTrackRequirements = {
  ...planningConditions,
  ...eventsConditions,
  ...endingConditions,
  ...termConditions,
};
