import { approvalConditions } from "./approval/conditions.ts";
import { draftingConditions } from "./drafting/conditions.ts";
import { endingConditions } from "./ending/conditions.ts";

/** Conditions of the `personal-programme` workflow, by the name of its guards. */
export const personalProgrammeRequirements = {
  ...draftingConditions,
  ...approvalConditions,
  ...endingConditions,
};
