import { clearancesConditions } from "./clearances/conditions.ts";
import { consentsConditions } from "./consents/conditions.ts";
import { placesConditions } from "./places/conditions.ts";
import { questionnairesConditions } from "./questionnaires/conditions.ts";
import { registryConditions } from "./registry/conditions.ts";
import { seatsConditions } from "./seats/conditions.ts";
import { selectionConditions } from "./selection/conditions.ts";
import { thirdPartiesConditions } from "./third-parties/conditions.ts";

/** Conditions of the `participant` workflow, by the name of its guards. */
export const participantRequirements = {
  ...clearancesConditions,
  ...registryConditions,
  ...questionnairesConditions,
  ...consentsConditions,
  ...thirdPartiesConditions,
  ...selectionConditions,
  ...seatsConditions,
  ...placesConditions,
};
