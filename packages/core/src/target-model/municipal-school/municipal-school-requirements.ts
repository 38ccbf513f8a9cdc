import { approvalConditions } from "./approval/conditions.ts";
import { assessmentConditions } from "./assessment/conditions.ts";
import { consentsConditions } from "./consents/conditions.ts";
import { controlConditions } from "./control/conditions.ts";
import { councilConditions } from "./council/conditions.ts";
import { endingConditions } from "./ending/conditions.ts";
import { foundationConditions } from "./foundation/conditions.ts";
import { mentorsConditions } from "./mentors/conditions.ts";
import { publicationConditions } from "./publication/conditions.ts";
import { surveysConditions } from "./surveys/conditions.ts";
import { tracksConditions } from "./tracks/conditions.ts";

/** Conditions of the `municipal-school` workflow, by the name of its guards. */
export const municipalSchoolRequirements = {
  ...foundationConditions,
  ...approvalConditions,
  ...mentorsConditions,
  ...consentsConditions,
  ...surveysConditions,
  ...tracksConditions,
  ...assessmentConditions,
  ...publicationConditions,
  ...controlConditions,
  ...councilConditions,
  ...endingConditions,
};
