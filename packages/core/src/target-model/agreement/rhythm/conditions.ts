import { meetingFallenDue } from "./requirements.ts";

/** Conditions of this theme, by the name of its guards. */
export const rhythmConditions = { "meeting-fallen-due": meetingFallenDue };
