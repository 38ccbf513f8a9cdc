import { addendumComplete } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const addendumConditions = { "addendum-may-be-attached": addendumComplete };
