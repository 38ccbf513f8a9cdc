import { answeringConditions } from "./answering/conditions.ts";
import { submittingConditions } from "./submitting/conditions.ts";

/** Conditions of the `teacher-request` workflow, by the name of its guards. */
export const teacherRequestRequirements = { ...submittingConditions, ...answeringConditions };
