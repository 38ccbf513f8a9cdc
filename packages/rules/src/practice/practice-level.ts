import type { Text } from "@nastavnik/core";
import { z } from "zod";

/** Levels on which a practice is kept and spread, the lowest first. */
export const practiceLevels = ["school", "municipal", "regional"] as const;

/** A level on which a practice is kept and spread. */
export const practiceLevel = z.enum(practiceLevels);

/** A level as {@link practiceLevel} takes it. */
export type PracticeLevel = z.infer<typeof practiceLevel>;

const texts: Record<PracticeLevel, Text> = {
  school: { ru: "школьный уровень", en: "school level" },
  municipal: { ru: "муниципальный уровень", en: "municipal level" },
  regional: { ru: "региональный уровень", en: "regional level" },
};

/** Name of a level. */
export function levelText(level: PracticeLevel): Text {
  return texts[level];
}

/** The level below, if there is one. */
export function levelBelow(level: PracticeLevel): PracticeLevel | undefined {
  return practiceLevels[practiceLevels.indexOf(level) - 1];
}
