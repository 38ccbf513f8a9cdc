import { exactNumber, refusalText, type Text, textSchema, toFraction } from "@nastavnik/core";
import { z } from "zod";
import { type PracticeLevel, practiceLevel, practiceLevels } from "../practice/practice-level.ts";

/** The five things that a stimulus policy rewards. */
export const stimulusIndicators = ["programmes", "banks", "sharing", "projects", "contests"] as const;

/** An indicator as {@link stimulusIndicators} lists it. */
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

/** Levels that an indicator tells apart. */
export const stimulusLevels: Readonly<Record<StimulusIndicator, readonly PracticeLevel[]>> = {
  programmes: ["school"],
  banks: practiceLevels,
  sharing: practiceLevels,
  projects: practiceLevels,
  contests: ["municipal", "regional"],
};

const points = exactNumber.refine((number) => !String(number).startsWith("-"), {
  ...refusalText({ ru: "ожидается балл не меньше нуля", en: "expected points of zero or more" }),
});

function rule<Levels extends readonly PracticeLevel[]>(levels: Levels) {
  const shape = Object.fromEntries(levels.map((level) => [level, points])) as Record<Levels[number], typeof points>;
  return z.strictObject({
    points: z.strictObject(shape),
    /** Most points of one person for this indicator. */
    cap: points.optional(),
  });
}

/**
 * Points of an organisation's stimulus policy: for every contribution, by indicator and level. The points for the banks
 * of practices differ between any two levels.
 */
export const stimulusPolicy = z.strictObject({
  id: z.string().min(1).max(64),
  title: textSchema,
  clause: z.string().min(1).max(500).optional(),
  indicators: z.strictObject({
    programmes: rule(["school"]),
    banks: rule(practiceLevels).refine(
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
    sharing: rule(practiceLevels),
    projects: rule(practiceLevels),
    contests: rule(["municipal", "regional"]),
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
  level: practiceLevel,
  source: z.enum(["history", "entered"]),
  evidence: z.string().min(1).max(2000),
});

/** A contribution as {@link contribution} gives it. */
export type Contribution = z.infer<typeof contribution>;
