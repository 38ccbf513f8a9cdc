import type { IndicatorFact, IndicatorPlan } from "@nastavnik/core/monitoring";
import { type Verdict, verdict as verdictOf, type VerdictItem } from "../verdict/verdict.ts";
import type { Derivation, PlanComparison } from "../derivation/derivation.ts";
import { derive, type Measurement } from "../derivation/derive.ts";
import { catalogue } from "../indicator/catalogue.ts";
import { checkFacts } from "../indicator/check-facts.ts";
import type { MetricFact } from "../indicator/metric-fact.ts";
import { placed } from "../indicator/placed.ts";
import { checkShape } from "../problem/check-shape.ts";
import type { Checked } from "../problem/problem.ts";
import { builtInProfiles } from "../profile/built-in-profiles.ts";
import type { Profile } from "../profile/profile.ts";
import { type Definitions, definitionsOf } from "./definitions.ts";
import { type EvaluationInput, evaluationInput } from "./evaluation-input.ts";
import type { Evaluation } from "./evaluation.ts";
import { plansOf } from "./plans.ts";

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The value of an indicator as a fact for the core's verdict. */
function indicatorFact(measurement: Measurement): IndicatorFact[] {
  const { indicator, value, inputs, formula, measuredOn } = measurement;
  if (value === undefined) return [];
  const counted = inputs.every((input) => input.source === "history");
  return [{ id: indicator, value, measuredOn, source: counted ? "history" : "entered", evidence: formula }];
}

function comparison({ plan, corresponds, comparison: text }: VerdictItem): PlanComparison {
  return {
    document: plan.document,
    direction: plan.direction,
    planned: plan.planned,
    ...(plan.tolerance !== undefined && { tolerance: plan.tolerance }),
    corresponds,
    text,
    ...(plan.clause !== undefined && { clause: plan.clause }),
  };
}

function derivationsOf(measurements: readonly Measurement[], { items }: Verdict): readonly Derivation[] {
  return measurements
    .map((measurement) => ({
      ...measurement,
      comparisons: items.filter((item) => item.plan.id === measurement.indicator).map(comparison),
    }))
    .toSorted((a, b) => byText(a.indicator, b.indicator));
}

/** The input without profiles: their definitions and targets stand in it, so that no later profile can change it. */
function basisOf(input: EvaluationInput, definitions: Definitions, plans: readonly IndicatorPlan[]): EvaluationInput {
  return {
    ...input,
    profiles: [],
    targets: [],
    metrics: definitions.metrics.map(({ value }) => value).toSorted((a, b) => byText(a.name, b.name)),
    indicators: definitions.indicators.map(({ value }) => value).toSorted((a, b) => byText(a.id, b.id)),
    plans: plans
      .map(({ id, title: _title, ...plan }) => ({ indicator: id, ...plan }))
      .toSorted((a, b) => byText(a.document, b.document) || byText(a.indicator, b.indicator)),
    facts: input.facts.toSorted((a, b) => byText(a.metric, b.metric)),
  };
}

function unusedFacts(facts: readonly MetricFact[], measurements: readonly Measurement[]): readonly string[] {
  const read = new Set(measurements.flatMap(({ inputs }) => inputs.map((input) => input.name)));
  return facts
    .map((fact) => fact.metric)
    .filter((name) => !read.has(name))
    .toSorted(byText);
}

/** Options of {@link evaluate}. */
export interface EvaluateOptions {
  /** Profiles that an input may name. @defaultValue those that ship */
  readonly profiles?: ReadonlyMap<string, Profile>;
}

/**
 * Evaluates definitions, plans and facts (`evaluationInput`, parsed JSON or YAML): computes every indicator, compares it
 * with its plans and gives the verdict with its derivation. If anything is wrong with the input, nothing is evaluated,
 * and all problems come back with their places.
 */
export function evaluate(data: unknown, { profiles = builtInProfiles }: EvaluateOptions = {}): Checked<Evaluation> {
  const input = checkShape(evaluationInput, data);
  if (!input.ok) return input;
  const definitions = definitionsOf(input.value, profiles);
  if (!definitions.ok) return definitions;
  const known = catalogue(definitions.value.metrics, definitions.value.indicators);
  const plans = plansOf(input.value, definitions.value);
  const facts = checkFacts(
    new Map(definitions.value.metrics.map(({ value }) => [value.name, value])),
    placed("facts", input.value.facts),
  );
  if (!known.ok || !plans.ok || !facts.ok) {
    return { ok: false, problems: [known, plans, facts].flatMap((part) => (part.ok ? [] : part.problems)) };
  }
  const measured = derive(known.value, facts.value, input.value.measuredOn);
  if (!measured.ok) return measured;
  const planned = new Set(plans.value.map((plan) => plan.id));
  const ofPlans = measured.value.filter(({ indicator }) => planned.has(indicator));
  const judged = verdictOf(plans.value, ofPlans.flatMap(indicatorFact), { documents: input.value.documents });
  return {
    ok: true,
    value: {
      format: "nastavnik-evaluation-result/1",
      ...(input.value.title && { title: input.value.title }),
      verdict: plans.value.length === 0 ? "unplanned" : judged.verdict,
      deviating: judged.deviating,
      missing: judged.missing,
      missingMetrics: [...new Set(ofPlans.flatMap(({ missing }) => missing))].toSorted(byText),
      uncompared: judged.uncompared,
      unusedFacts: unusedFacts(input.value.facts, measured.value),
      derivations: derivationsOf(measured.value, judged),
      basis: basisOf(input.value, definitions.value, plans.value),
    },
  };
}
