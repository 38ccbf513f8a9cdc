import * as z from "zod";

/** Levels on which a practice is kept and spread, the lowest first. */
export const practiceLevels = ["school", "municipal", "regional"] as const;

/** A level on which a practice is kept and spread. */
export const practiceLevel = z.enum(practiceLevels);

/** A level as {@link practiceLevel} takes it. */
export type PracticeLevel = z.infer<typeof practiceLevel>;
