import { namesPerson } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const withdrawalConditions = { "names-person": namesPerson };
