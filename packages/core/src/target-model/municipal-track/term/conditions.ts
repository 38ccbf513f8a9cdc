import { trackBegun } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const termConditions = { "has-begun": trackBegun };
