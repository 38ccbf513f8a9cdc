import type { Text } from "@nastavnik/core";
import { type ExactNumber, formatFraction } from "@nastavnik/core/monitoring";
import { toFraction } from "@nastavnik/core/internals";
import { met } from "../problem/met.ts";
import type { Checked, Path, Problem } from "../problem/problem.ts";
import { unknownName } from "../problem/unknown-name.ts";
import type { MetricFact } from "./metric-fact.ts";
import type { Metric, MetricType } from "./metric.ts";
import type { Placed } from "./placed.ts";

const typeTexts: Record<MetricType, Text> = {
  count: { ru: "целое число не меньше нуля", en: "a whole number of zero or more" },
  number: { ru: "число", en: "a number" },
  "yes-no": { ru: "true или false", en: "true or false" },
  numbers: { ru: "список чисел", en: "a list of numbers" },
};

function problem(code: Problem["code"], path: Path, expected: Text, value: unknown): Problem {
  const found = met(value);
  const text = {
    ru: `ожидается ${expected.ru}; получено: ${found.ru}`,
    en: `expected ${expected.en}, met ${found.en}`,
  };
  return { code, path, text };
}

function limits(metric: Metric): Text | undefined {
  if (metric.min === undefined && metric.max === undefined) return undefined;
  const bound = (number: ExactNumber | undefined, none: string, locale: keyof Text) =>
    number === undefined ? none : formatFraction(toFraction(number), locale);
  return {
    ru: `значение от ${bound(metric.min, "−∞", "ru")} до ${bound(metric.max, "+∞", "ru")}`,
    en: `a value from ${bound(metric.min, "−∞", "en")} to ${bound(metric.max, "+∞", "en")}`,
  };
}

function numberProblems(metric: Metric, number: ExactNumber, path: Path): readonly Problem[] {
  const exact = toFraction(number);
  if (metric.type === "count" && (exact.d !== 1n || exact.lt(0))) {
    return [problem("wrong-type", path, typeTexts.count, number)];
  }
  const outside =
    (metric.min !== undefined && exact.lt(toFraction(metric.min))) ||
    (metric.max !== undefined && exact.gt(toFraction(metric.max)));
  const allowed = limits(metric);
  return outside && allowed ? [problem("outside-scale", path, allowed, number)] : [];
}

function valueProblems(metric: Metric, { value }: MetricFact, path: Path): readonly Problem[] {
  switch (metric.type) {
    case "yes-no":
      if (typeof value === "boolean") return [];
      break;
    case "numbers":
      if (Array.isArray(value)) {
        return value.flatMap((number, index) => numberProblems(metric, number, [...path, index]));
      }
      break;
    case "count":
    case "number":
      if (typeof value === "string" || typeof value === "number") return numberProblems(metric, value, path);
      break;
  }
  return [problem("wrong-type", path, typeTexts[metric.type], value)];
}

function pairProblems(
  metric: Metric,
  { value, path }: Placed<MetricFact>,
  byMetric: ReadonlyMap<string, MetricFact>,
): readonly Problem[] {
  const other = metric.pairedWith === undefined ? undefined : byMetric.get(metric.pairedWith)?.value;
  if (!Array.isArray(other) || !Array.isArray(value.value) || other.length === value.value.length) return [];
  const expected = {
    ru: `список из ${other.length} чисел, как у ${metric.pairedWith}`,
    en: `a list of ${other.length} numbers, as ${metric.pairedWith} has`,
  };
  return [problem("wrong-shape", [...path, "value"], expected, value.value.length)];
}

/** Checks facts against the metrics that they are of; the value is the facts by metric. */
export function checkFacts(
  metrics: ReadonlyMap<string, Metric>,
  facts: readonly Placed<MetricFact>[],
): Checked<ReadonlyMap<string, MetricFact>> {
  const byMetric = new Map<string, MetricFact>();
  const problems = facts.flatMap(({ value: fact, path }): readonly Problem[] => {
    const metric = metrics.get(fact.metric);
    const at = [...path, "metric"];
    if (!metric) {
      const expected = { ru: "объявленная величина", en: "a declared metric" };
      return [unknownName("unknown-metric", at, expected, fact.metric, metrics.keys())];
    }
    if (byMetric.has(fact.metric)) {
      const expected = { ru: "один факт на величину", en: "one fact of a metric" };
      return [problem("repeated", at, expected, fact.metric)];
    }
    byMetric.set(fact.metric, fact);
    return valueProblems(metric, fact, [...path, "value"]);
  });
  const unpaired = facts.flatMap((fact) => {
    const metric = metrics.get(fact.value.metric);
    return metric ? pairProblems(metric, fact, byMetric) : [];
  });
  const all = [...problems, ...unpaired];
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, value: byMetric };
}
