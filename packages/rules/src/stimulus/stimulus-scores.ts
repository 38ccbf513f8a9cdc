import type { Locale, Text } from "@nastavnik/core";
import { formatFraction } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import type { Fraction } from "fraction.js";
import * as z from "zod";
import { exactSum } from "../formula/exact-sum.ts";
import { exactText } from "../formula/exact-text.ts";
import { type ScoreLevel, scoreLevelText } from "../criterion/score-level.ts";
import { groupBy } from "../problem/group-by.ts";
import { personKey } from "../problem/person-key.ts";
import { checkShape } from "../problem/check-shape.ts";
import type { Checked, Problem } from "../problem/problem.ts";
import {
  type Contribution,
  contribution,
  type StimulusIndicator,
  stimulusIndicators,
  stimulusLevels,
  type StimulusPolicy,
  stimulusTitle,
} from "./stimulus-policy.ts";

/** Points of one person for one indicator on one level. */
export interface StimulusItem {
  readonly level: ScoreLevel;
  readonly count: number;
  readonly pointsEach: string;
  readonly points: string;
  /** Evidence of each contribution. */
  readonly evidence: readonly string[];
}

/** Points of one person for one indicator, capped if the policy says so. */
export interface StimulusPart {
  readonly indicator: StimulusIndicator;
  readonly title: Text;
  readonly items: readonly StimulusItem[];
  readonly points: string;
  readonly isCapped: boolean;
}

/** Stimulus score of one person, with everything that it is made of. */
export interface StimulusScore {
  readonly person: string;
  readonly total: string;
  readonly isCapped: boolean;
  readonly parts: readonly StimulusPart[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sumOf(points: readonly string[]): Fraction {
  return exactSum(points.map(toFraction));
}

function capped(sum: Fraction, cap: string | number | undefined): { points: string; isCapped: boolean } {
  const limit = cap === undefined ? undefined : toFraction(cap);
  const isCapped = limit !== undefined && sum.gt(limit);
  return { points: exactText(isCapped ? limit : sum), isCapped };
}

function part(policy: StimulusPolicy, indicator: StimulusIndicator, own: readonly Contribution[]): StimulusPart {
  const rule = policy.indicators[indicator];
  const points: Partial<Record<ScoreLevel, string | number | undefined>> = rule.points;
  const mine = own.filter((one) => one.indicator === indicator);
  const reached = stimulusLevels[indicator].filter((level) => mine.some((one) => one.level === level));
  const items = (rule.take === "highest" ? reached.slice(-1) : reached).flatMap((level): StimulusItem[] => {
    const all = mine.filter((one) => one.level === level).toSorted((a, b) => byText(a.evidence, b.evidence));
    const done = rule.take === "highest" ? all.slice(0, 1) : all;
    const each = toFraction(points[level] ?? 0);
    return [
      {
        level,
        count: done.length,
        pointsEach: exactText(each),
        points: exactText(each.mul(done.length)),
        evidence: done.map((one) => one.evidence),
      },
    ];
  });
  return {
    indicator,
    title: stimulusTitle(indicator),
    items,
    ...capped(sumOf(items.map((item) => item.points)), rule.cap),
  };
}

function personScore(policy: StimulusPolicy, person: string, own: readonly Contribution[]): StimulusScore {
  const parts = stimulusIndicators.map((indicator) => part(policy, indicator, own));
  const { points, isCapped } = capped(sumOf(parts.map((one) => one.points)), policy.cap);
  return { person, total: points, isCapped, parts: parts.filter((one) => one.items.length > 0) };
}

function contributionProblems(policy: StimulusPolicy, contributions: readonly Contribution[]): readonly Problem[] {
  const seen = new Set<string>();
  return contributions.flatMap(({ id, person, indicator, level }, index): Problem[] => {
    const key = JSON.stringify([id, personKey(person)]);
    const problems: Problem[] = [];
    if (seen.has(key)) {
      const text = {
        ru: `ожидается вклад один раз; получено «${id}» повторно`,
        en: `expected a contribution once, met "${id}" again`,
      };
      problems.push({ code: "repeated", path: [index, "id"], text });
    }
    seen.add(key);
    const rewarded: Partial<Record<ScoreLevel, unknown>> = policy.indicators[indicator].points;
    const levels = stimulusLevels[indicator].filter((one) => rewarded[one] !== undefined);
    if (!levels.includes(level)) {
      const named = (locale: Locale): string => levels.map((one) => scoreLevelText(one)[locale]).join(" | ");
      const met = scoreLevelText(level);
      const text = {
        ru: `ожидается: ${named("ru")}; получено: ${met.ru}`,
        en: `expected ${named("en")}, met ${met.en}`,
      };
      problems.push({ code: "outside-scale", path: [index, "level"], text });
    }
    return problems;
  });
}

/** Stimulus scores of every person with a contribution, by person; does not depend on the order of contributions. */
export function stimulusScores(policy: StimulusPolicy, data: unknown): Checked<readonly StimulusScore[]> {
  const shape = checkShape(z.array(contribution), data);
  if (!shape.ok) return shape;
  const problems = contributionProblems(policy, shape.value);
  if (problems.length > 0) return { ok: false, problems };
  const byPerson = groupBy(shape.value, ({ person }) => personKey(person));
  const scores = [...byPerson.values()].map((own) => personScore(policy, own[0]?.person ?? "", own));
  return { ok: true, value: scores.toSorted((a, b) => byText(a.person, b.person)) };
}

const words = {
  total: { ru: "всего", en: "in all" },
  capped: { ru: "ограничено пределом", en: "limited by the cap" },
} as const;

/** A stimulus score as text: every contribution, its points and its evidence. */
export function printStimulus(score: StimulusScore, locale: Locale): string {
  const number = (value: string): string => formatFraction(toFraction(value), locale);
  const limited = (isCapped: boolean): string => (isCapped ? ` (${words.capped[locale]})` : "");
  return [
    `${score.person}: ${words.total[locale]} ${number(score.total)}${limited(score.isCapped)}`,
    ...score.parts.flatMap((one) => [
      `  ${one.title[locale]}: ${number(one.points)}${limited(one.isCapped)}`,
      ...one.items.map(
        (item) =>
          `    ${scoreLevelText(item.level)[locale]}: ${item.count} × ${number(item.pointsEach)} = ${number(item.points)} (${item.evidence.join("; ")})`,
      ),
    ]),
    "",
  ].join("\n");
}
