import type { Text } from "@nastavnik/core";
import type { PracticeContext } from "../practice-context.ts";

/** What a level may ask of a practice before it takes it into its bank. */
export const levelNeeds = {
  "own-review": { ru: "экспертиза организации", en: "the organisation's own expert review" },
  description: { ru: "описание по форме организации", en: "a description by the organisation's form" },
  "mentor-case": { ru: "кейс наставника", en: "the mentor's case" },
  "level-review": { ru: "экспертиза этого уровня", en: "an expert review by this level" },
  "lower-levels": { ru: "решения нижних уровней принять практику", en: "acceptance by the levels below" },
} as const satisfies Record<string, Text>;

/** One of {@link levelNeeds}. */
export type LevelNeed = keyof typeof levelNeeds;

const isPassed = (outcome: string | undefined): boolean => outcome === "accepted" || outcome === "scored";

type Check = (context: PracticeContext, level: string, below: readonly string[]) => boolean;

/** Whether what a level may ask for is there. */
export const isLevelNeedMet: Readonly<Record<LevelNeed, Check>> = {
  "own-review": ({ review }) => isPassed(review?.outcome),
  description: ({ description }) => description !== undefined,
  "mentor-case": ({ materials }) => Object.keys(materials).length > 0,
  "level-review": ({ levels }, level) => isPassed(levels[level]?.review?.outcome),
  "lower-levels": ({ levels, version }, _level, below) =>
    below.every((lower) => levels[lower]?.accepted?.version === version),
};
