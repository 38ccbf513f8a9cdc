import { trackNumberNew } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const tracksConditions = { "track-may-be-planned": trackNumberNew };
