import { approvalConditions } from "./approval/conditions.ts";
import { checklistConditions } from "./checklist/conditions.ts";
import { controlsConditions } from "./controls/conditions.ts";
import { draftingConditions } from "./drafting/conditions.ts";
import { endingConditions } from "./ending/conditions.ts";
import { extensionConditions } from "./extension/conditions.ts";
import { plansConditions } from "./plans/conditions.ts";
import { productsConditions } from "./products/conditions.ts";
import { publicationConditions } from "./publication/conditions.ts";
import { reportsConditions } from "./reports/conditions.ts";
import { resultsConditions } from "./results/conditions.ts";
import { rightsConditions } from "./rights/conditions.ts";
import { tasksConditions } from "./tasks/conditions.ts";
import { trainingConditions } from "./training/conditions.ts";

/** Conditions of the `personal-programme` workflow, by the name of its guards. */
export const personalProgrammeRequirements = {
  ...draftingConditions,
  ...approvalConditions,
  ...checklistConditions,
  ...plansConditions,
  ...trainingConditions,
  ...tasksConditions,
  ...controlsConditions,
  ...productsConditions,
  ...publicationConditions,
  ...reportsConditions,
  ...extensionConditions,
  ...rightsConditions,
  ...resultsConditions,
  ...endingConditions,
};
