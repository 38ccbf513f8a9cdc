import { toFraction } from "@nastavnik/core/internals";
import { exactSum } from "../formula/exact-sum.ts";
import { exactText } from "../formula/exact-text.ts";
import type { MetricFact } from "../indicator/metric-fact.ts";
import type { Metric } from "../indicator/metric.ts";
import type { SchoolSheet } from "./monitoring-file.ts";

/** The metrics as they are added up: a yes of a school counts as 1, so that sums tell how many schools said it. */
export function summedMetric(metric: Metric): Metric {
  return metric.type === "yes-no" ? { ...metric, type: "count" } : metric;
}

/** What a school gave for a metric; nothing for a blank. */
export function valueOf(sheet: SchoolSheet, name: string): SchoolSheet["values"][string] | undefined {
  return Object.hasOwn(sheet.values, name) ? sheet.values[name] : undefined;
}

/** The value of a metric over some schools, which all gave it: numbers are added, lists are put together. */
export function sumOf(metric: Metric, sheets: readonly SchoolSheet[], measuredOn: string): MetricFact {
  const values = sheets.map((sheet) => valueOf(sheet, metric.name));
  const numbers = values.flatMap((value) =>
    typeof value === "boolean" ? Number(value) : typeof value === "object" || value === undefined ? [] : value,
  );
  return {
    metric: metric.name,
    value:
      metric.type === "numbers"
        ? values.flatMap((value) => (Array.isArray(value) ? value : []))
        : exactText(exactSum(numbers.map(toFraction))),
    measuredOn,
    source: "entered",
    evidence: "sheets",
  };
}

/** How many people stand behind a school's value, where it is about people. */
export function peopleBehind(metric: Metric, sheet: SchoolSheet): number | undefined {
  const value = valueOf(sheet, metric.name);
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.length;
  if (metric.unit !== "person" || typeof value === "boolean") return undefined;
  return toFraction(value).round().valueOf();
}
