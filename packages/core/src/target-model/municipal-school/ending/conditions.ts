import { numberIsNew } from "../approval/requirements.ts";
import { completionNeedsMet } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const endingConditions = {
  "school-may-be-completed": completionNeedsMet,
  "school-may-be-cancelled": numberIsNew,
};
