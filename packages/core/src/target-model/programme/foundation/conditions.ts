import { cycleComesNext } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const foundationConditions = { "cycle-comes-next": cycleComesNext };
