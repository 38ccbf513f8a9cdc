import type { Locale } from "@nastavnik/core";
import type { Story } from "./story.ts";

/** A story in words, a line a step: number, day, who did what. What was given beforehand is told in one line. */
export function storyText(story: Story, locale: Locale): string {
  const given = story.filter(({ isGiven }) => isGiven === true).length;
  const lines = story
    .filter(({ isGiven }) => isGiven !== true)
    .map(({ at, text }, index) => `${index + 1}. ${at.slice(0, 10)} ${text[locale]}`);
  if (given > 0)
    lines.unshift(locale === "ru" ? `(до этого шагов: ${given})` : `(after ${given} steps that are given)`);
  return lines.join("\n");
}
