import { clearanceCounts } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const clearancesConditions = { "clearance-may-be-provided": clearanceCounts };
