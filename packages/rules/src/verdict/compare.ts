import type { Locale, Text } from "@nastavnik/core";
import { toFraction } from "@nastavnik/core/internals";
import {
  formatFraction,
  type IndicatorFact,
  type IndicatorPlan,
  notApplicable,
  unitText,
} from "@nastavnik/core/monitoring";
import { Fraction } from "fraction.js";

/** Whether a fact corresponds to its plan, or why that can't be said. */
export type Correspondence = true | false | "missing" | "not-applicable";

/** A fact next to its plan. */
export interface Comparison {
  readonly corresponds: Correspondence;
  /** The comparison in one line: what was planned, what was met, and by how much it deviates. */
  readonly comparison: Text;
}

const relations = {
  "at-least": { ru: "не менее", en: "at least" },
  "at-most": { ru: "не более", en: "at most" },
  equals: { ru: "ровно", en: "exactly" },
} as const;

const outcomes = {
  met: { ru: "соответствует", en: "corresponds" },
  below: { ru: "не хватает", en: "short by" },
  above: { ru: "превышено на", en: "over by" },
  missing: { ru: "нет фактического значения", en: "no fact yet" },
  notApplicable: { ru: "неприменимо", en: "not applicable" },
} as const;

function planText(plan: IndicatorPlan, locale: Locale): string {
  const quantity = (value: Fraction) => `${formatFraction(value, locale)} ${unitText(plan.unit, value)[locale]}`;
  const tolerance = plan.tolerance === undefined ? "" : ` ± ${quantity(toFraction(plan.tolerance))}`;
  const label = locale === "ru" ? "план" : "planned";
  return `${label} ${relations[plan.direction][locale]} ${quantity(toFraction(plan.planned))}${tolerance}`;
}

/** By how much `value` misses the plan: below zero if it is short, above zero if it is over, zero if it corresponds. */
function deviation(plan: IndicatorPlan, value: Fraction): Fraction {
  const difference = value.sub(toFraction(plan.planned));
  const misses =
    plan.direction === "equals"
      ? difference.abs().gt(toFraction(plan.tolerance ?? 0))
      : plan.direction === "at-least"
        ? difference.lt(0)
        : difference.gt(0);
  return misses ? difference : new Fraction(0);
}

function factText(plan: IndicatorPlan, value: Fraction, missed: Fraction, locale: Locale): string {
  const quantity = (amount: Fraction) => `${formatFraction(amount, locale)} ${unitText(plan.unit, amount)[locale]}`;
  const label = locale === "ru" ? "факт" : "fact";
  const outcome =
    missed.n === 0n
      ? outcomes.met[locale]
      : `${(missed.lt(0) ? outcomes.below : outcomes.above)[locale]} ${quantity(missed.abs())}`;
  return `${label} ${quantity(value)}, ${planText(plan, locale)}: ${outcome}`;
}

function inBoth(say: (locale: Locale) => string): Text {
  return { ru: say("ru"), en: say("en") };
}

/**
 * Compares a fact with its plan, exactly: nothing is rounded, and a fact equal to the plan corresponds to it in every
 * direction. More than planned corresponds to `at-least`, less than planned to `at-most`.
 */
export function compare(plan: IndicatorPlan, fact: IndicatorFact | undefined): Comparison {
  if (fact === undefined || fact.value === notApplicable) {
    const outcome = fact === undefined ? outcomes.missing : outcomes.notApplicable;
    return {
      corresponds: fact === undefined ? "missing" : notApplicable,
      comparison: inBoth((locale) => `${planText(plan, locale)}: ${outcome[locale]}`),
    };
  }
  const value = toFraction(fact.value);
  const missed = deviation(plan, value);
  return {
    corresponds: missed.n === 0n,
    comparison: inBoth((locale) => factText(plan, value, missed, locale)),
  };
}
