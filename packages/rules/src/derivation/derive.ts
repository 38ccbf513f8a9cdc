import { NastavnikError } from "@nastavnik/core";
import type { FormulaInput } from "../formula/formula.ts";
import type { Catalogue, CompiledIndicator } from "../indicator/catalogue.ts";
import type { MetricFact } from "../indicator/metric-fact.ts";
import type { Checked } from "../problem/problem.ts";
import type { Derivation, DerivationInput } from "./derivation.ts";

/** A derivation before it is compared with plans. */
export type Measurement = Omit<Derivation, "comparisons">;

function inputOf(
  name: string,
  catalogue: Catalogue,
  facts: ReadonlyMap<string, MetricFact>,
  done: ReadonlyMap<string, Measurement>,
  measuredOn: string,
): DerivationInput {
  const metric = catalogue.metrics.get(name);
  if (metric) {
    const fact = facts.get(name);
    return {
      name,
      title: metric.title,
      ...(metric.unit !== undefined && { unit: metric.unit }),
      ...(fact && { value: fact.value }),
      source: fact?.source ?? (metric.history ? "history" : "entered"),
      ...(fact?.evidence !== undefined && { evidence: fact.evidence }),
      ...(fact && { measuredOn: fact.measuredOn ?? measuredOn }),
    };
  }
  const other = done.get(name);
  if (!other) throw new NastavnikError("internal", `indicator ${name} is read before it is computed`);
  return {
    name,
    title: other.title,
    unit: other.unit,
    ...(other.value !== undefined && { value: other.value, measuredOn: other.measuredOn }),
    source: "indicator",
  };
}

function missingOf(inputs: readonly DerivationInput[], done: ReadonlyMap<string, Measurement>): readonly string[] {
  const names = inputs.flatMap((input) =>
    input.source === "indicator"
      ? (done.get(input.name)?.missing ?? [])
      : input.value === undefined
        ? [input.name]
        : [],
  );
  return [...new Set(names)].toSorted();
}

function measure(
  { indicator, formula }: CompiledIndicator,
  inputs: readonly DerivationInput[],
  missing: readonly string[],
  measuredOn: string,
): Checked<Measurement> {
  const days = inputs.flatMap((input) => input.measuredOn ?? []);
  const measurement: Measurement = {
    indicator: indicator.id,
    title: indicator.title,
    unit: indicator.unit,
    ...(indicator.clause !== undefined && { clause: indicator.clause }),
    formula: indicator.formula,
    inputs,
    // Days as ISO 8601 dates are in the order of their text.
    measuredOn: days.toSorted().at(-1) ?? measuredOn,
    missing,
  };
  if (missing.length > 0) return { ok: true, value: measurement };
  const values = new Map(
    inputs.flatMap((input) => (input.value === undefined ? [] : [[input.name, input.value] as const])),
  );
  const result = formula.evaluate(values satisfies ReadonlyMap<string, FormulaInput>);
  return result.ok ? { ok: true, value: { ...measurement, value: result.value } } : result;
}

/**
 * Computes every indicator of a catalogue from facts that were checked, in the order of the catalogue.
 *
 * @param measuredOn - the day of the facts that do not say their own
 */
export function derive(
  catalogue: Catalogue,
  facts: ReadonlyMap<string, MetricFact>,
  measuredOn: string,
): Checked<readonly Measurement[]> {
  const done = new Map<string, Measurement>();
  for (const compiled of catalogue.indicators) {
    const inputs = compiled.formula.names.map((name) => inputOf(name, catalogue, facts, done, measuredOn));
    const measured = measure(compiled, inputs, missingOf(inputs, done), measuredOn);
    if (!measured.ok) return measured;
    done.set(compiled.indicator.id, measured.value);
  }
  return { ok: true, value: [...done.values()] };
}
