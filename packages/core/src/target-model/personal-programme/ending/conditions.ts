import { unitWorks } from "../approval/requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const endingConditions = {
  "may-be-completed": unitWorks,
};
