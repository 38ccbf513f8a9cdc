import { answeringConditions } from "./answering/conditions.ts";
import { changingConditions } from "./changing/conditions.ts";
import { confidenceConditions } from "./confidence/conditions.ts";
import { reportingConditions } from "./reporting/conditions.ts";
import { rhythmConditions } from "./rhythm/conditions.ts";
import { signingConditions } from "./signing/conditions.ts";

/** Conditions of the `agreement` workflow, by the name of its guards. */
export const agreementRequirements = {
  ...signingConditions,
  ...rhythmConditions,
  ...reportingConditions,
  ...answeringConditions,
  ...confidenceConditions,
  ...changingConditions,
};
