import type { Text } from "@nastavnik/core";
import * as z from "zod";

const titles = {
  school: { ru: "школьный уровень", en: "school level" },
  municipal: { ru: "муниципальный уровень", en: "municipal level" },
  regional: { ru: "региональный уровень", en: "regional level" },
  republican: { ru: "республиканский уровень", en: "republican level" },
  interregional: { ru: "межрегиональный уровень", en: "interregional level" },
  national: { ru: "всероссийский уровень", en: "all-Russian level" },
  international: { ru: "международный уровень", en: "international level" },
} as const satisfies Record<string, Text>;

/** A level on which something is rewarded, from the school to beyond the country. */
export type ScoreLevel = keyof typeof titles;

/** Levels on which something is rewarded, the lowest first: those of practices, and those above the region. */
export const scoreLevels = Object.keys(titles) as readonly ScoreLevel[];

/** A level by its identifier. */
export const scoreLevel = z.enum(Object.keys(titles) as [ScoreLevel, ...ScoreLevel[]]);

/** Name of a level. */
export function scoreLevelText(level: ScoreLevel): Text {
  return titles[level];
}

/** The level that a word means: its identifier, its name, or the first word of its name, in either language. */
export function scoreLevelOf(written: string): ScoreLevel | undefined {
  const word = written.trim().toLowerCase();
  return scoreLevels.find(
    (level) =>
      level === word ||
      Object.values<string>(titles[level]).some((title) => title === word || title.split(" ")[0] === word),
  );
}
