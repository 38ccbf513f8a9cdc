import { addendumConditions } from "./addendum/conditions.ts";
import { assignmentConditions } from "./assignment/conditions.ts";
import { checklistConditions } from "./checklist/conditions.ts";
import { closingConditions } from "./closing/conditions.ts";
import { controlsConditions } from "./controls/conditions.ts";
import { extensionConditions } from "./extension/conditions.ts";
import { formingConditions } from "./forming/conditions.ts";
import { leavingConditions } from "./leaving/conditions.ts";
import { meetingsConditions } from "./meetings/conditions.ts";
import { ownProgrammeConditions } from "./programme-of-its-own/conditions.ts";
import { replacementConditions } from "./replacement/conditions.ts";

/** Conditions of the `unit` workflow, by the name of its guards. */
export const unitRequirements = {
  ...formingConditions,
  ...addendumConditions,
  ...extensionConditions,
  ...meetingsConditions,
  ...checklistConditions,
  ...controlsConditions,
  ...assignmentConditions,
  ...replacementConditions,
  ...leavingConditions,
  ...closingConditions,
  ...ownProgrammeConditions,
};
