import { refusalText, type Text, textSchema } from "@nastavnik/core";
import { toFraction } from "@nastavnik/core/internals";
import * as z from "zod";
import { points } from "../criterion/criterion.ts";
import { type ScoreLevel, scoreLevel, scoreLevels } from "../criterion/score-level.ts";
import { practiceLevels } from "../practice/practice-level.ts";

/** The five things that a stimulus policy rewards. */
export const stimulusIndicators = ["programmes", "banks", "sharing", "projects", "contests"] as const;

/** One of the five indicators. */
export type StimulusIndicator = (typeof stimulusIndicators)[number];

const titles: Record<StimulusIndicator, Text> = {
  programmes: {
    ru: "Разработка и реализация персонализированных программ",
    en: "Developing and realising personalised programmes",
  },
  banks: { ru: "Пополнение банков наставнических практик", en: "Filling the banks of mentoring practices" },
  sharing: { ru: "Передача опыта наставничества", en: "Sharing the experience of mentoring" },
  projects: { ru: "Участие в наставнических проектах", en: "Taking part in mentoring projects" },
  contests: { ru: "Участие в конкурсах", en: "Taking part in contests" },
};

/** Name of a stimulus indicator. */
export function stimulusTitle(indicator: StimulusIndicator): Text {
  return titles[indicator];
}

const aboveRegion = scoreLevels.slice(practiceLevels.length);

/** Levels that an indicator tells apart; those above the region count only where a policy gives points for them. */
export const stimulusLevels: Readonly<Record<StimulusIndicator, readonly ScoreLevel[]>> = {
  programmes: ["school"],
  banks: practiceLevels,
  sharing: scoreLevels,
  projects: scoreLevels,
  contests: ["municipal", "regional", ...aboveRegion],
};

const common = {
  /** Most points of one person for this indicator. */
  cap: points.optional(),
  /** Whether every contribution counts, or of a person's only one on the highest level. */
  take: z.enum(["all", "highest"]).default("all"),
};

const higher = {
  republican: points.optional(),
  interregional: points.optional(),
  national: points.optional(),
  international: points.optional(),
};

const byLevel = z.strictObject({
  points: z.strictObject({ school: points, municipal: points, regional: points, ...higher }),
  ...common,
});

/**
 * Points of an organisation's stimulus policy: for every contribution, by indicator and level. The points for the banks
 * of practices differ between any two levels.
 */
export const stimulusPolicy = z.strictObject({
  id: z.string().min(1).max(64),
  title: textSchema,
  clause: z.string().min(1).max(500).optional(),
  indicators: z.strictObject({
    programmes: z.strictObject({ points: z.strictObject({ school: points }), ...common }),
    banks: z
      .strictObject({ points: z.strictObject({ school: points, municipal: points, regional: points }), ...common })
      .refine(
        ({ points: { school, municipal, regional } }) =>
          new Set([school, municipal, regional].map((one) => toFraction(one).toFraction())).size ===
          practiceLevels.length,
        {
          ...refusalText({
            ru: "ожидаются разные баллы школьного, муниципального и регионального банка",
            en: "expected different points for the school, the municipal and the regional bank",
          }),
          path: ["points"],
        },
      ),
    sharing: byLevel,
    projects: byLevel,
    contests: z.strictObject({ points: z.strictObject({ municipal: points, regional: points, ...higher }), ...common }),
  }),
  /** Most points of one person in all. */
  cap: points.optional(),
});

/** A policy as {@link stimulusPolicy} gives it. */
export type StimulusPolicy = z.infer<typeof stimulusPolicy>;

/** What one person did that a policy rewards; persons are identifiers, never names. */
export const contribution = z.strictObject({
  /** Tells contributions apart, so that none counts twice for a person. */
  id: z.string().min(1).max(400),
  person: z.string().min(1).max(200),
  indicator: z.enum(stimulusIndicators),
  level: scoreLevel,
  source: z.enum(["history", "entered"]),
  evidence: z.string().min(1).max(2000),
});

/** A contribution as {@link contribution} gives it. */
export type Contribution = z.infer<typeof contribution>;
