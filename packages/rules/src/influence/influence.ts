import { type ExactNumber, notApplicable } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import { exactSum } from "../formula/exact-sum.ts";
import { exactText } from "../formula/exact-text.ts";
import type { MetricFact } from "../indicator/metric-fact.ts";
import type { Checked, Problem } from "../problem/problem.ts";
import type { PersonMeasurement } from "./person-measurement.ts";

/** How one person changed. */
export interface PersonInfluence {
  readonly person: string;
  readonly before?: ExactNumber;
  readonly after?: ExactNumber;
  /** After less before, exactly; absent for a person who was measured once. */
  readonly change?: string;
}

/** How those measured both times changed, in one indicator. */
export interface Influence {
  readonly indicator: string;
  readonly persons: readonly PersonInfluence[];
  readonly measuredTwice: number;
  /** Measured before only: they left, or were not asked again. */
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  /** Average change of those measured twice; `not-applicable` if there is nobody. */
  readonly averageChange: string;
  readonly grew: number;
  readonly unchanged: number;
  readonly fell: number;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function personInfluence(person: string, before?: ExactNumber, after?: ExactNumber): PersonInfluence {
  const twice = before !== undefined && after !== undefined;
  return {
    person,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(twice && { change: exactText(toFraction(after).sub(toFraction(before))) }),
  };
}

function summary(indicator: string, persons: readonly PersonInfluence[]): Influence {
  const changes = persons.flatMap(({ change }) => (change === undefined ? [] : [toFraction(change)]));
  const sum = exactSum(changes);
  return {
    indicator,
    persons,
    measuredTwice: changes.length,
    onlyBefore: persons.filter((one) => one.after === undefined).length,
    onlyAfter: persons.filter((one) => one.before === undefined).length,
    averageChange: changes.length === 0 ? notApplicable : exactText(sum.div(changes.length)),
    grew: changes.filter((change) => change.gt(0)).length,
    unchanged: changes.filter((change) => change.equals(0)).length,
    fell: changes.filter((change) => change.lt(0)).length,
  };
}

/**
 * How participants changed, per person and together, in each indicator that was measured. Only those measured both
 * before and after count for the average; the others are counted apart and never left out in silence. A second
 * measurement of a person at the same time is refused.
 */
export function influence(measurements: readonly PersonMeasurement[]): Checked<readonly Influence[]> {
  const values = new Map<string, Map<string, { before?: ExactNumber; after?: ExactNumber }>>();
  const problems: Problem[] = [];
  measurements.forEach(({ indicator, person, when, value }, index) => {
    const persons = values.get(indicator) ?? new Map<string, { before?: ExactNumber; after?: ExactNumber }>();
    values.set(indicator, persons);
    const known = persons.get(person) ?? {};
    if (known[when] !== undefined) {
      const text = {
        ru: `ожидается одно измерение ${indicator} участника в точке ${when}; получено второе`,
        en: `expected one measurement of ${indicator} of a person at ${when}, met a second`,
      };
      problems.push({ code: "repeated", path: [index], text });
    }
    persons.set(person, { ...known, [when]: value });
  });
  if (problems.length > 0) return { ok: false, problems };
  const all = [...values].toSorted(([a], [b]) => byText(a, b));
  const summaries = all.map(([indicator, persons]) => {
    const ordered = [...persons].toSorted(([a], [b]) => byText(a, b));
    return summary(
      indicator,
      ordered.map(([person, { before, after }]) => personInfluence(person, before, after)),
    );
  });
  return { ok: true, value: summaries };
}

/** The facts of the metrics `<indicator>_before` and `<indicator>_after`, over those measured both times. */
export function influenceFacts(influences: readonly Influence[], evidence: string): readonly MetricFact[] {
  return influences.flatMap(({ indicator, persons, measuredTwice, onlyBefore, onlyAfter }): MetricFact[] => {
    const twice = persons.filter((one) => one.change !== undefined);
    const proof = `${evidence} (×2: ${measuredTwice}; ×1: ${onlyBefore + onlyAfter})`;
    return (["before", "after"] as const).map((when) => ({
      metric: `${indicator}_${when}`,
      value: twice.flatMap((one) => one[when] ?? []),
      source: "entered",
      evidence: proof,
    }));
  });
}
