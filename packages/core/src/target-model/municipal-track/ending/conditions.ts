import { trackHeld } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const endingConditions = { "may-be-closed": trackHeld };
