import { membershipConditions } from "./membership/conditions.ts";
import { resolutionsConditions } from "./resolutions/conditions.ts";
import { sittingsConditions } from "./sittings/conditions.ts";

/** Conditions of the `mentor-council` workflow, by the name of its guards. */
export const mentorCouncilRequirements = { ...membershipConditions, ...sittingsConditions, ...resolutionsConditions };
