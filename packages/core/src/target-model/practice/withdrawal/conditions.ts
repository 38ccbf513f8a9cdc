import { namesPerson, neverPublished } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const withdrawalConditions = { "names-person": namesPerson, "was-never-published": neverPublished };
