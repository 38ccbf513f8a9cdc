import { practicePublished } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const packagingConditions = { "practice-is-published": practicePublished };
